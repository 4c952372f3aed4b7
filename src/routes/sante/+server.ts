import { currentRelease } from '#lib/server/release.ts';
import { json } from '@sveltejs/kit';

/** For supervision: which data this process serves, and since when (seconds). */
export function GET() {
	const { release, sha256 } = currentRelease();
	return json(
		{ etat: 'ok', release: release.numero, sha256, duree: Math.round(process.uptime()) },
		{ headers: { 'cache-control': 'no-store' } }
	);
}

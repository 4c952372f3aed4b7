import { modeleVersion } from '#lib/map/version/modele.ts';
import { lotDeVersion } from '#lib/donnees/versions.ts';
import { exiger } from '#lib/server/compte/garde.ts';
import { peut } from '#lib/server/compte/role.ts';
import { ficheDe, lireVersion } from '#lib/server/base/retour.ts';
import { lireContenu } from '#lib/server/equipe/relecture.ts';
import { ouvrirSalle } from '#lib/server/equipe/salle.ts';
import { versionDe } from '#lib/server/equipe/version.ts';
import { currentPlan } from '#lib/server/plan.ts';
import { currentRelease, releaseLue } from '#lib/server/release.ts';
import type { PageServerLoad } from './$types';

/** A release: what it changed, its files, and the way back to it. */
export const load: PageServerLoad = async (event) => {
	const { role } = exiger(event, 'lecture');
	const { params, url } = event;
	const salle = await ouvrirSalle();
	const gardee = await versionDe(salle, params.numero);
	const fiche = ficheDe(gardee);
	const parent = fiche.parent === null ? null : await lireVersion(salle.base, fiche.parent);
	const lue = lireContenu(gardee);
	const servie = releaseLue(lue.release, fiche.sha256);
	return {
		fiche,
		modele: parent && modeleVersion(lireContenu(parent), lue, url.searchParams.get('axe')),
		fichiers: servie
			? lotDeVersion(servie, url.origin).fichiers.map(({ nom, sens }) => ({ nom, sens }))
			: [],
		plan: currentPlan(),
		publique: currentRelease().release.numero,
		venu: ['publiee', 'deja'].find((name) => url.searchParams.has(name)) ?? null,
		permis: peut(role, 'publication')
	};
};

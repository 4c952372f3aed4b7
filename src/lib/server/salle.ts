import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { embeddedFont } from './police.ts';
import { fromRoot } from './racine.ts';

/** What the document of slides carries inside, and the policy that lets only that run. */
export type FichiersSalle = { style: string; script: string; politique: string };

let lus: FichiersSalle | null = null;

const lire = (nom: string) => readFileSync(fromRoot('src/lib/server/salle', nom), 'utf8');

/** Style, scripts and fonts of the room, read once. */
export function fichiersSalle(): FichiersSalle {
	return (lus ??= assembler());
}

function assembler(): FichiersSalle {
	const script = ['regie.js', 'salle.js'].map(lire).join('');
	const tokens = readFileSync(fromRoot('src/lib/styles/tokens.css'), 'utf8');
	const own = ['salle.css', 'scene.css', 'regie.css', 'papier.css'].map(lire).join('');
	const hash = createHash('sha256').update(script).digest('base64');
	const politique =
		`default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'; ` +
		"font-src data:; img-src data:; base-uri 'none'; form-action 'none'";
	return { style: embeddedFont() + tokens + own, script, politique };
}

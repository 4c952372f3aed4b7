import type { Cog } from '#lib/domain/cog.ts';
import type { Anomalie } from './anomalie.ts';
import { checkSousThematiques } from './controle-axe.ts';
import { checkDoublons } from './controle-doublon.ts';
import { checkEtude } from './controle-etude.ts';
import { checkFaits } from './controle-fait.ts';
import { checkReferences } from './controle-reference.ts';
import { checkZones } from './controle-zone.ts';
import type { Donnees } from './donnees.ts';
import { collectIdentifiants } from './identifiants.ts';

/**
 * Checks that the files agree with each other and with the official code of territories. All the
 * faults come at once, in the order of the files.
 */
export function checkDonnees(donnees: Donnees, cog: Cog): Anomalie[] {
	const ids = collectIdentifiants(donnees);
	return [
		...checkReferences(donnees, ids),
		...checkSousThematiques(donnees, ids),
		...checkZones(donnees, cog),
		...checkDoublons(donnees),
		...checkFaits(donnees, ids),
		...checkEtude(donnees, ids)
	];
}

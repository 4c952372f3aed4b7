/** npm run data:compile: checks data/, then writes the release and its pointer in var/releases/. */
import { readCog } from '#lib/server/cog.ts';
import { compileRelease } from '#lib/server/data/compilation.ts';
import { checkDonnees } from '#lib/server/data/controle.ts';
import { readDonnees } from '#lib/server/data/donnees.ts';
import { writeRelease } from '#lib/server/data/publication.ts';
import { formatRapport, isValide } from '#lib/server/data/rapport.ts';

const [dir = 'data', sortie = 'var/releases'] = process.argv.slice(2);
const cog = readCog('data/cog');
const { donnees, anomalies } = readDonnees(dir);
const toutes = [...anomalies, ...checkDonnees(donnees, cog)];
if (isValide(toutes)) {
	const { pointeur, ecrit } = writeRelease(sortie, compileRelease(donnees, cog));
	const fait = ecrit.length > 0 ? `écrit : ${ecrit.join(', ')}` : 'rien à écrire, déjà à jour';
	process.stdout.write(
		`Version ${pointeur.numero} du ${pointeur.date}, ${pointeur.sha256} (${sortie} ; ${fait}).\n`
	);
} else {
	process.stderr.write(`${formatRapport(donnees, toutes)}\n`);
	process.exitCode = 1;
}

/** npm run data:check: validates data/ and prints a French report; exit code 1 on any error. */
import { readCog } from '#lib/server/cog.ts';
import { checkDonnees } from '#lib/server/data/controle.ts';
import { readDonnees } from '#lib/server/data/donnees.ts';
import { formatRapport, isValide } from '#lib/server/data/rapport.ts';

const dir = process.argv[2] ?? 'data';
const { donnees, anomalies } = readDonnees(dir);
const toutes = [...anomalies, ...checkDonnees(donnees, readCog('data/cog'))];
process.stdout.write(`${formatRapport(donnees, toutes)}\n`);
if (!isValide(toutes)) process.exitCode = 1;

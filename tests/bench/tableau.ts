import { rapportDe, tient, type Groupe, type Mesure } from './mesure.ts';
import type { Machine } from './machine.ts';

const NOMBRES = new Intl.NumberFormat('fr-FR', { maximumSignificantDigits: 3 });

/** Cells of a figure: name, value, floor, ratio, bar, ✓ or ✗. */
function cellules(mesure: Mesure): string[] {
	const { nom, unite, valeur, plancher } = mesure;
	const rapport = rapportDe(mesure);
	const holds = tient(mesure);
	return [
		nom,
		valeur === null ? 'non mesuré ici' : avec(valeur, unite),
		plancher === null ? '' : avec(plancher, unite),
		rapport === null ? '' : `${NOMBRES.format(rapport)} ×`,
		motsBarre(mesure),
		holds === null ? '' : holds ? '✓' : '✗'
	];
}

function motsBarre({ barre, unite }: Mesure): string {
	if (barre === null) return '';
	const signe = barre.sens === 'max' ? '≤' : '≥';
	return `${signe} ${avec(barre.limite, barre.sur === 'rapport' ? '×' : unite)}`;
}

function avec(n: number, unite: string): string {
	return unite === '' ? NOMBRES.format(n) : `${NOMBRES.format(n)} ${unite}`;
}

const TETE = ['Mesure', 'Valeur', 'Plancher', 'Rapport', 'Barre', ''];

/** A group for a terminal, in columns. */
export function texteGroupe({ titre, mesures }: Groupe): string {
	const rows = [TETE, ...mesures.map(cellules)];
	const widths = TETE.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
	const lines = rows.map((row) =>
		row
			.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
			.join('  ')
			.trimEnd()
	);
	return `\n${titre}\n${lines.join('\n')}\n`;
}

/** The whole run as a page in French. */
export function pageDe(groupes: readonly Groupe[], machine: Machine): string {
	const mesures = groupes.flatMap((groupe) => groupe.mesures);
	const tenues = mesures.filter((mesure) => tient(mesure) === true).length;
	const barres = mesures.filter((mesure) => mesure.barre !== null).length;
	const { coeurs, node, chromium, date } = machine;
	return [
		'# Mesures',
		`Écrit par \`npm run bench\` le ${date} sur une machine à ${coeurs} cœurs, Node ${node}, Chromium ${chromium}. **${tenues} barres tenues sur ${barres}.**`,
		'Les durées absolues d’une machine partagée ne disent rien : chaque mesure est comparée à un plancher construit et mesuré dans la même exécution, en alternance, et c’est leur rapport qui compte. Les valeurs sont des médianes ; là où les mesures vont par tours, le rapport est la médiane de ceux de chaque tour à son propre plancher.',
		...groupes.flatMap((groupe) => [
			`## ${groupe.titre}`,
			groupe.methode,
			[TETE, TETE.map((_, i) => (i === 0 ? '---' : '---:')), ...groupe.mesures.map(cellules)]
				.map((row) => `| ${row.join(' | ')} |`)
				.join('\n'),
			...(groupe.figure ? [`![${groupe.figure.alternative}](${groupe.figure.fichier})`] : [])
		])
	].join('\n\n');
}

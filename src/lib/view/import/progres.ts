import { accord, nombre } from '#lib/view/nombre.ts';

type Progres = { faites: number; total: number; parSeconde: number } | null;

/** How far a reading is: "12 000 lignes sur 100 000, 25 000 par seconde". */
export function motsProgres(progres: Progres): string {
	if (!progres?.total) return 'Le fichier s’ouvre.';
	const { faites, total, parSeconde } = progres;
	const rythme = parSeconde > 0 ? `, ${nombre(parSeconde)} par seconde` : '';
	return `${accord(faites, 'ligne')} sur ${nombre(total)}${rythme}`;
}

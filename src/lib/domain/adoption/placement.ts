/** Most rows that two neighbours of a lane are kept apart when there is room. */
const AISE = 1.75;

/**
 * Ordinates as near as possible (least squares) to the wishes, in their order, at least 1 apart and
 * more where there is room, between 0 and `hauteur` − 1. `hauteur` must hold them all, 1 apart.
 */
export function placer(voeux: readonly number[], hauteur: number): number[] {
	const last = voeux.length - 1;
	const pas = last < 1 ? 1 : Math.min(AISE, (hauteur - 1) / last);
	// Less its place were all packed, each ordinate only has to be no smaller than the one before:
	// neighbours that contradict that are merged at their mean (pool adjacent violators).
	const blocs: { somme: number; nombre: number }[] = [];
	const mean = ({ somme, nombre }: { somme: number; nombre: number }) => somme / nombre;
	voeux.forEach((voeu, i) => {
		let bloc = { somme: voeu - i * pas, nombre: 1 };
		for (let avant = blocs.at(-1); avant && mean(avant) >= mean(bloc); avant = blocs.at(-1)) {
			blocs.pop();
			bloc = { somme: avant.somme + bloc.somme, nombre: avant.nombre + bloc.nombre };
		}
		blocs.push(bloc);
	});
	const most = Math.max(0, hauteur - 1 - last * pas);
	const bases = blocs.flatMap((bloc) =>
		new Array<number>(bloc.nombre).fill(Math.min(Math.max(mean(bloc), 0), most))
	);
	return bases.map((base, i) => base + i * pas);
}

/** One line of a cost curve: points (x, y) in the units of the axes, both above zero. */
export type Serie = { nom: string; couleur: string; points: [number, number][] };

const LARGEUR = 760;
const HAUTEUR = 440;
const CADRE = { gauche: 70, droite: 180, haut: 50, bas: 50 };

const ENTIER = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 3 });

/** Draws curves on two logarithmic axes, as an SVG that reads on a light and on a dark page. */
export function drawCourbe(titre: string, axes: { x: string; y: string }, series: Serie[]): string {
	const points = series.flatMap((serie) => serie.points);
	const x = echelle(
		points.map(([n]) => n),
		CADRE.gauche,
		LARGEUR - CADRE.droite
	);
	const y = echelle(
		points.map(([, n]) => n),
		HAUTEUR - CADRE.bas,
		CADRE.haut
	);
	const lines = [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${LARGEUR} ${HAUTEUR}" role="img" font-family="sans-serif" font-size="13">`,
		`<title>${titre}</title>`,
		`<rect width="${LARGEUR}" height="${HAUTEUR}" fill="#fff"/>`,
		texte(titre, CADRE.gauche, 26, 'font-weight="bold" font-size="15"'),
		...y.puissances.map((n) => grille(y.place(n), `${ENTIER.format(n)}`)),
		...x.puissances.map((n) =>
			texte(ENTIER.format(n), x.place(n), HAUTEUR - CADRE.bas + 20, 'text-anchor="middle"')
		),
		texte(
			axes.x,
			(CADRE.gauche + LARGEUR - CADRE.droite) / 2,
			HAUTEUR - 10,
			'text-anchor="middle"'
		),
		texte(axes.y, CADRE.gauche, 42, 'fill="#555"'),
		...series.flatMap((serie) => ligne(serie, x.place, y.place)),
		'</svg>'
	];
	return `${lines.join('\n')}\n`;
}

// Whole powers of ten around the values, spread between two places of the drawing.
function echelle(values: number[], debut: number, fin: number) {
	const first = Math.floor(Math.log10(Math.min(...values)));
	const last = Math.ceil(Math.log10(Math.max(...values)));
	const place = (n: number) =>
		Math.round((debut + ((Math.log10(n) - first) / (last - first)) * (fin - debut)) * 10) / 10;
	const puissances = Array.from({ length: last - first + 1 }, (_, i) => 10 ** (first + i));
	return { place, puissances };
}

function grille(y: number, mots: string): string {
	return (
		`<path d="M${CADRE.gauche} ${y}H${LARGEUR - CADRE.droite}" stroke="#ddd"/>` +
		texte(mots, CADRE.gauche - 8, y + 4, 'text-anchor="end"')
	);
}

function ligne(
	{ nom, couleur, points }: Serie,
	x: (n: number) => number,
	y: (n: number) => number
): string[] {
	const places = points.map(([a, b]) => `${x(a)} ${y(b)}`);
	const [a, b] = points.at(-1)!;
	// A curve that stops before the others has its name above its end, out of their way.
	const right = x(a) >= LARGEUR - CADRE.droite - 1;
	return [
		`<path d="M${places.join('L')}" fill="none" stroke="${couleur}" stroke-width="2"/>`,
		...points.map(([n, m]) => `<circle cx="${x(n)}" cy="${y(m)}" r="3.5" fill="${couleur}"/>`),
		right
			? texte(nom, x(a) + 10, y(b) + 4, `fill="${couleur}"`)
			: texte(nom, x(a), y(b) - 10, `fill="${couleur}" text-anchor="end"`)
	];
}

function texte(mots: string, x: number, y: number, attributs: string): string {
	return `<text x="${x}" y="${y}" ${attributs}>${mots}</text>`;
}

type Nomme = { code: string; nom: string };

// Article of each name, as departments call themselves; the others (Paris, La Réunion, Mayotte)
// take none. Kept here rather than read from INSEE's "liaison", which says nothing of dans/en.
const LE = '14 15 18 25 29 30 32 39 41 45 46 47 49 56 59 62 63 67 68 69 81 82 83 84 90 94 95'.split(
	' '
);
const LA = (
	'16 17 19 23 24 26 2A 2B 21 31 33 42 43 44 48 50 51 52 53 54 55 57 58 70 71 72 73 74 76 77 80 ' +
	'85 86 87 93 971 972 973'
).split(' ');
const LES = '04 05 06 08 13 22 40 64 65 66 78 79 88 92'.split(' ');
const ELISION = '01 02 03 07 09 10 11 12 27 28 34 35 36 37 38 60 61 89 91'.split(' ');

// Names that usage introduces by "en": most feminine ones, and those made of two rivers.
const EN = (
	'07 09 12 16 17 19 21 24 28 2A 2B 31 33 35 37 38 41 43 44 47 48 49 52 53 54 57 70 71 73 74 76 ' +
	'77 82 85 87 91 93 971 972 973'
).split(' ');

const REGIONS_SANS_ARTICLE = ['04', '06'];
const REGIONS_LE = ['24', '44'];
const REGIONS_LES = ['32', '52'];
const REGIONS_DANS = ['32', '44', '52'];
const REGIONS_ELISION = ['11', '76', '84'];

/** Name with its article: "le Tarn", "l’Ain", "les Landes", "Paris". */
export function leDepartement(departement: Nomme): string {
	return article(departement.code) + departement.nom;
}

/** Complement of a noun: "du Tarn", "de l’Ain", "des Landes", "de Paris", "de La Réunion". */
export function duDepartement(departement: Nomme): string {
	return contracted(article(departement.code)) + departement.nom;
}

/** Place: "dans le Tarn", "en Haute-Saône", "à Paris", "à La Réunion". */
export function dansLeDepartement(departement: Nomme): string {
	const { code, nom } = departement;
	if (EN.includes(code)) return `en ${nom}`;
	const le = article(code);
	return le === '' ? `à ${nom}` : `dans ${le}${nom}`;
}

/** Name of a région with its article: "la Bretagne", "les Hauts-de-France", "La Réunion". */
export function laRegion(region: Nomme): string {
	return articleRegion(region.code) + region.nom;
}

/** Complement of a noun: "de la Bretagne", "des Hauts-de-France", "du Grand Est". */
export function deLaRegion(region: Nomme): string {
	return contracted(articleRegion(region.code)) + region.nom;
}

/** Place: "en Bretagne", "dans les Hauts-de-France", "dans le Grand Est", "à La Réunion". */
export function dansLaRegion(region: Nomme): string {
	const { code, nom } = region;
	if (REGIONS_SANS_ARTICLE.includes(code)) return `à ${nom}`;
	return REGIONS_DANS.includes(code) ? `dans ${articleRegion(code)}${nom}` : `en ${nom}`;
}

function article(code: string): string {
	if (LE.includes(code)) return 'le ';
	if (LA.includes(code)) return 'la ';
	if (LES.includes(code)) return 'les ';
	return ELISION.includes(code) ? 'l’' : '';
}

function articleRegion(code: string): string {
	if (REGIONS_SANS_ARTICLE.includes(code)) return '';
	if (REGIONS_LE.includes(code)) return 'le ';
	if (REGIONS_LES.includes(code)) return 'les ';
	return REGIONS_ELISION.includes(code) ? 'l’' : 'la ';
}

function contracted(le: string): string {
	if (le === 'le ') return 'du ';
	if (le === 'les ') return 'des ';
	return le === '' ? 'de ' : `de ${le}`;
}

import { describe, expect, it } from 'vitest';
import {
	dansLaRegion,
	dansLeDepartement,
	deLaRegion,
	duDepartement,
	laRegion,
	leDepartement
} from '#lib/domain/article.ts';
import { readCog } from '#lib/server/cog.ts';

const { departements, regions } = readCog('data/cog');
const departement = (code: string) => departements.find((d) => d.code === code)!;

// Each line was read against usage: a change here is a choice of language, not of code.
const DANS: Record<string, string> = {
	'01': 'dans l’Ain',
	'02': 'dans l’Aisne',
	'03': 'dans l’Allier',
	'04': 'dans les Alpes-de-Haute-Provence',
	'05': 'dans les Hautes-Alpes',
	'06': 'dans les Alpes-Maritimes',
	'07': 'en Ardèche',
	'08': 'dans les Ardennes',
	'09': 'en Ariège',
	'10': 'dans l’Aube',
	'11': 'dans l’Aude',
	'12': 'en Aveyron',
	'13': 'dans les Bouches-du-Rhône',
	'14': 'dans le Calvados',
	'15': 'dans le Cantal',
	'16': 'en Charente',
	'17': 'en Charente-Maritime',
	'18': 'dans le Cher',
	'19': 'en Corrèze',
	'2A': 'en Corse-du-Sud',
	'2B': 'en Haute-Corse',
	'21': 'en Côte-d’Or',
	'22': 'dans les Côtes-d’Armor',
	'23': 'dans la Creuse',
	'24': 'en Dordogne',
	'25': 'dans le Doubs',
	'26': 'dans la Drôme',
	'27': 'dans l’Eure',
	'28': 'en Eure-et-Loir',
	'29': 'dans le Finistère',
	'30': 'dans le Gard',
	'31': 'en Haute-Garonne',
	'32': 'dans le Gers',
	'33': 'en Gironde',
	'34': 'dans l’Hérault',
	'35': 'en Ille-et-Vilaine',
	'36': 'dans l’Indre',
	'37': 'en Indre-et-Loire',
	'38': 'en Isère',
	'39': 'dans le Jura',
	'40': 'dans les Landes',
	'41': 'en Loir-et-Cher',
	'42': 'dans la Loire',
	'43': 'en Haute-Loire',
	'44': 'en Loire-Atlantique',
	'45': 'dans le Loiret',
	'46': 'dans le Lot',
	'47': 'en Lot-et-Garonne',
	'48': 'en Lozère',
	'49': 'en Maine-et-Loire',
	'50': 'dans la Manche',
	'51': 'dans la Marne',
	'52': 'en Haute-Marne',
	'53': 'en Mayenne',
	'54': 'en Meurthe-et-Moselle',
	'55': 'dans la Meuse',
	'56': 'dans le Morbihan',
	'57': 'en Moselle',
	'58': 'dans la Nièvre',
	'59': 'dans le Nord',
	'60': 'dans l’Oise',
	'61': 'dans l’Orne',
	'62': 'dans le Pas-de-Calais',
	'63': 'dans le Puy-de-Dôme',
	'64': 'dans les Pyrénées-Atlantiques',
	'65': 'dans les Hautes-Pyrénées',
	'66': 'dans les Pyrénées-Orientales',
	'67': 'dans le Bas-Rhin',
	'68': 'dans le Haut-Rhin',
	'69': 'dans le Rhône',
	'70': 'en Haute-Saône',
	'71': 'en Saône-et-Loire',
	'72': 'dans la Sarthe',
	'73': 'en Savoie',
	'74': 'en Haute-Savoie',
	'75': 'à Paris',
	'76': 'en Seine-Maritime',
	'77': 'en Seine-et-Marne',
	'78': 'dans les Yvelines',
	'79': 'dans les Deux-Sèvres',
	'80': 'dans la Somme',
	'81': 'dans le Tarn',
	'82': 'en Tarn-et-Garonne',
	'83': 'dans le Var',
	'84': 'dans le Vaucluse',
	'85': 'en Vendée',
	'86': 'dans la Vienne',
	'87': 'en Haute-Vienne',
	'88': 'dans les Vosges',
	'89': 'dans l’Yonne',
	'90': 'dans le Territoire de Belfort',
	'91': 'en Essonne',
	'92': 'dans les Hauts-de-Seine',
	'93': 'en Seine-Saint-Denis',
	'94': 'dans le Val-de-Marne',
	'95': 'dans le Val-d’Oise',
	'971': 'en Guadeloupe',
	'972': 'en Martinique',
	'973': 'en Guyane',
	'974': 'à La Réunion',
	'976': 'à Mayotte'
};

describe('the article of a département', () => {
	it('introduces each of the 101 départements as usage does', () => {
		expect(Object.fromEntries(departements.map((d) => [d.code, dansLeDepartement(d)]))).toEqual(
			DANS
		);
	});

	it.each([
		['81', 'le Tarn', 'du Tarn'],
		['01', 'l’Ain', 'de l’Ain'],
		['34', 'l’Hérault', 'de l’Hérault'],
		['31', 'la Haute-Garonne', 'de la Haute-Garonne'],
		['28', 'l’Eure-et-Loir', 'de l’Eure-et-Loir'],
		['40', 'les Landes', 'des Landes'],
		['95', 'le Val-d’Oise', 'du Val-d’Oise'],
		['75', 'Paris', 'de Paris'],
		['974', 'La Réunion', 'de La Réunion'],
		['976', 'Mayotte', 'de Mayotte']
	])('%s is "%s", and its complement "%s"', (code, le, du) => {
		expect(leDepartement(departement(code))).toBe(le);
		expect(duDepartement(departement(code))).toBe(du);
	});
});

describe('the article of a région', () => {
	it('introduces each of the 18 régions as usage does', () => {
		expect(regions.map((r) => dansLaRegion(r))).toEqual([
			'en Guadeloupe',
			'en Martinique',
			'en Guyane',
			'à La Réunion',
			'à Mayotte',
			'en Île-de-France',
			'en Centre-Val de Loire',
			'en Bourgogne-Franche-Comté',
			'en Normandie',
			'dans les Hauts-de-France',
			'dans le Grand Est',
			'dans les Pays de la Loire',
			'en Bretagne',
			'en Nouvelle-Aquitaine',
			'en Occitanie',
			'en Auvergne-Rhône-Alpes',
			'en Provence-Alpes-Côte d’Azur',
			'en Corse'
		]);
	});

	it.each([
		['53', 'la Bretagne', 'de la Bretagne'],
		['44', 'le Grand Est', 'du Grand Est'],
		['24', 'le Centre-Val de Loire', 'du Centre-Val de Loire'],
		['32', 'les Hauts-de-France', 'des Hauts-de-France'],
		['76', 'l’Occitanie', 'de l’Occitanie'],
		['04', 'La Réunion', 'de La Réunion']
	])('%s is "%s", and its complement "%s"', (code, la, deLa) => {
		const region = regions.find((r) => r.code === code)!;
		expect(laRegion(region)).toBe(la);
		expect(deLaRegion(region)).toBe(deLa);
	});
});

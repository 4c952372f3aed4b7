import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ensemble } from '#lib/domain/chevauchement/filtre.ts';
import { TRIS_COMBINAISON } from '#lib/domain/combinaison/combinaison.ts';
import { TYPES_ELEMENT } from '#lib/domain/combinaison/element.ts';
import { VERDICTS } from '#lib/domain/chevauchement/verdict.ts';
import { ROLES } from '#lib/domain/filtre.ts';
import { adresseChevauchement, serialiseChevauchement } from '#lib/view/chevauchement/ecriture.ts';
import { parseChevauchement } from '#lib/view/chevauchement/lecture.ts';
import {
	ANCIENS_NOMS_CHEVAUCHEMENT,
	PARAMETRES_CHEVAUCHEMENT
} from '#lib/view/chevauchement/parametre.ts';
import {
	TRIS_PAIRES,
	vueChevauchementParDefaut,
	type VueChevauchement
} from '#lib/view/chevauchement/vue.ts';
import { espacer } from '#lib/view/espacer.js';
import { sousDesAxes } from '#lib/view/vue.ts';
import { filtres } from '../../domain/filtres.ts';
import { readReel } from '../../domain/reel.ts';

const { release, cog, index } = readReel();
const { noyau } = index;
const parse = (query: string) => parseChevauchement(new URLSearchParams(query), noyau);

const familles = noyau.familles.map(({ id }) => id);
const slugs = noyau.structures.map(({ slug }) => slug);
const ensembles: fc.Arbitrary<Ensemble> = fc
	.record({
		roles: fc.subarray([...ROLES]),
		familles: fc.subarray(familles, { maxLength: 3 }),
		structures: fc.subarray(slugs, { maxLength: 4 })
	})
	.filter(
		({ roles, familles, structures }) => roles.length + familles.length + structures.length > 0
	)
	.map(({ roles, familles, structures }) => ({
		roles,
		familles: familles.toSorted(),
		structures: structures.toSorted()
	}));

const vues: fc.Arbitrary<VueChevauchement> = fc
	.tuple(filtres(release, cog), ensembles, ensembles)
	.chain(([drawn, gauche, droite]) => {
		const kept = sousDesAxes(noyau.axes, drawn.axes);
		return fc.record({
			filtre: fc.record({
				axes: fc.constant(drawn.axes.toSorted()),
				sousThematiques: fc.constant(drawn.sousThematiques.filter((id) => kept.has(id)).sort()),
				familles: fc.constant(drawn.familles.toSorted()),
				regions: fc.constant(drawn.regions.toSorted()),
				confiance: fc.constant(drawn.confiance),
				source: fc.constant(drawn.source),
				adhesion: fc.constant(drawn.adhesion),
				gauche: fc.constant(gauche),
				droite: fc.constant(droite),
				verdicts: fc.subarray([...VERDICTS]).map((verdicts) => verdicts.toSorted()),
				bordures: fc.boolean()
			}),
			departement: fc.constantFrom(null, ...noyau.departements.map(({ code }) => code)),
			tri: fc.constantFrom(...TRIS_PAIRES),
			element: fc.constantFrom(...TYPES_ELEMENT),
			ordre: fc.constantFrom(...TRIS_COMBINAISON),
			simulation: fc.constant([])
		});
	});

describe('URL of an overlap', () => {
	it('restores any view exactly, without a remark', () => {
		fc.assert(
			fc.property(vues, (vue) => {
				expect(parse(serialiseChevauchement(vue))).toEqual({ vue, avis: [] });
			})
		);
	});

	it('is empty for the main question, and readable for another one', () => {
		expect(adresseChevauchement(vueChevauchementParDefaut())).toBe('/chevauchements');
		const { vue } = parse('droite=adico,cdg&gauche=operateur-thd&verdict=doublon&bordures=toutes');
		expect(adresseChevauchement(vue)).toBe(
			'/chevauchements?droite=adico,cdg&verdict=doublon&bordures=toutes'
		);
		expect(adresseChevauchement(vue, '/chevauchements.csv')).toMatch(
			/^\/chevauchements\.csv\?droite/
		);
	});

	it('reads a set as roles, then families, then structures', () => {
		expect(parse('gauche=adico,cdg,opsn-historique').vue.filtre.gauche).toEqual({
			roles: ['opsn-historique'],
			familles: ['cdg'],
			structures: ['adico']
		});
	});

	it('proposes the nearest structure, and keeps the default set', () => {
		const { vue, avis } = parse('droite=adicoo');
		expect(vue).toEqual(vueChevauchementParDefaut());
		expect(avis.map(({ proposition }) => proposition)).toEqual(['adico']);
	});

	it('ignores a sous-thématique of another axe', () => {
		const { vue, avis } = parse('axe=donnees&sous-thematique=soc,sig');
		expect(vue.filtre.sousThematiques).toEqual(['sig']);
		expect(avis.map(({ code }) => code)).toEqual(['valeur-ignoree']);
	});

	it('reads old names and the names of our files', () => {
		const { vue, avis } = parse('familles=CDG&verdicts=doublon&a=ADICO&dept=80');
		expect(serialiseChevauchement(vue)).toBe(
			'gauche=adico&famille=cdg&verdict=doublon&departement=80'
		);
		expect(new Set(avis.map(({ code }) => code))).toEqual(new Set(['lien-migre']));
		for (const [ancien, actuel] of Object.entries(ANCIENS_NOMS_CHEVAUCHEMENT)) {
			expect(PARAMETRES_CHEVAUCHEMENT).toContain(actuel);
			expect(PARAMETRES_CHEVAUCHEMENT).not.toContain(ancien);
		}
	});

	it('does not know the parameters of coverage that it has no use for', () => {
		expect(parse('mesure=etat').avis[0]?.message).toContain(
			espacer('Le paramètre « mesure » est inconnu')
		);
		expect(parse('statuts=gip').avis[0]?.code).toBe('parametre-inconnu');
	});

	it('never throws, whatever the query', () => {
		const nom = fc.oneof(
			fc.constantFrom<string>(...PARAMETRES_CHEVAUCHEMENT, '__proto__', 'constructor'),
			fc.string()
		);
		fc.assert(
			fc.property(fc.array(fc.tuple(nom, fc.string({ unit: 'binary' }))), (pairs) => {
				const { vue } = parseChevauchement(new URLSearchParams(pairs), noyau);
				expect(parse(serialiseChevauchement(vue)).vue).toEqual(vue);
			})
		);
	});
});

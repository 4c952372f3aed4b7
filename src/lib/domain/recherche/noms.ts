import type { Annuaire } from './annuaire.ts';
import { lineOf, scan } from './lignes.ts';
import { RANG, rank, type Rangs } from './rang.ts';
import { letters, normalise } from './texte.ts';

/** Below this many letters, a name without its spaces would be found by accident. */
const COLLE_MIN = 4;
/** Words beyond it no longer narrow anything. */
const MOTS_MAX = 8;
/** Words so common that they choose nothing, and the length under which a word does not either. */
const COURANTS = new Set(['saint', 'sainte', 'sur', 'sous', 'les', 'des', 'pays', 'communaute']);
const MOT_MIN = 3;

/** Ranks the entries whose name answers the question. */
export function rangNoms(annuaire: Annuaire, question: string, rangs: Rangs): void {
	const name = normalise(question.replaceAll('\n', ' '));
	if (name === '') return;
	rangPhrase(annuaire, name, rangs);
	const short = letters(question.replaceAll('\n', ' '));
	if (short !== name) rangPhrase(annuaire, short, rangs);
	const words = [...new Set(name.split(' '))].slice(0, MOTS_MAX);
	if (words.length > 1) rangMots(annuaire, words, rangs);
	const glued = name.replaceAll(' ', '');
	if (glued.length < COLLE_MIN) return;
	scan(annuaire.colles, `\n${glued}`, (ligne) => rank(rangs, annuaire.entrees[ligne]!, RANG.colle));
}

function rangPhrase({ noms, entrees }: Annuaire, name: string, rangs: Rangs): void {
	scan(noms, `\n${name}`, (ligne, end) =>
		rank(rangs, entrees[ligne]!, end === '\n' ? RANG.exact : RANG.debut)
	);
	scan(noms, ` ${name}`, (ligne) => rank(rangs, entrees[ligne]!, RANG.debutDeMot));
}

// All the words, in any order, in the name or in that of its zone; one at least in the name, or the
// whole name of an overseas collectivity. The longest word chooses the lines where the others are
// looked for: it is the rarest, so that no question is slow.
function rangMots(annuaire: Annuaire, words: string[], rangs: Rangs): void {
	const { noms, entrees, zones, motsZones, index } = annuaire;
	const rarity = (word: string) => (COURANTS.has(word) ? 1 : word.length);
	const [longest = '', ...others] = words.toSorted((a, b) => rarity(b) - rarity(a));
	if (longest.length < MOT_MIN) return;
	// For each zone, the other words that its name does not say already.
	const left = motsZones.map((zone) => others.filter((word) => !hasWord(zone, word)));
	for (const sign of ['\n', ' ']) {
		scan(noms, sign + longest, (ligne) => {
			const entree = entrees[ligne]!;
			const missing = left[zones[entree] ?? -1] ?? others;
			if (hasAll(lineOf(noms, ligne), missing)) rank(rangs, entree, RANG.mots);
		});
	}
	const inZone = motsZones.map((zone) => hasWord(zone, longest));
	for (let commune = 0; commune < zones.length; commune++) {
		const zone = zones[commune]!;
		if (!inZone[zone]) continue;
		const name = lineOf(noms, commune);
		const missing = left[zone]!;
		const wholly = missing.length === 0 && zone >= index.departements;
		const named = others.some((word) => hasWord(name, word)) && hasAll(name, missing);
		if (wholly || named) rank(rangs, commune, RANG.mots);
	}
}

const hasWord = (name: string, word: string) => name.startsWith(word) || name.includes(` ${word}`);
const hasAll = (name: string, words: string[]) => words.every((word) => hasWord(name, word));

import { LICENCE } from '#lib/api/enveloppe.ts';
import { escapeXml } from '#lib/export/xml.js';
import { motsDate } from '#lib/view/date.ts';
import { cheminVersion } from './chemin.ts';

/** A release as the feed says it: what is written of it, then what changed, sentence by sentence. */
export type EntreeFil = {
	numero: number;
	date: string;
	commentaire: string | null;
	phrases: readonly string[];
};

export const CHEMIN_FIL = '/donnees/versions.atom';

/**
 * The feed of the releases (Atom, RFC 4287), the newest first. Its ids are addresses that will not
 * change; each date is that of its release, so that equal releases give equal bytes.
 */
export function filAtom(
	{ origine, auteur }: { origine: string; auteur: string },
	entrees: readonly EntreeFil[]
): string {
	const [derniere] = entrees;
	return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">
<id>${escapeXml(origine + CHEMIN_FIL)}</id>
<title type="text">Mitoyen, versions des données</title>
<subtitle type="text">Ce qui change à chaque version.</subtitle>
<link rel="self" type="application/atom+xml" href="${escapeXml(origine + CHEMIN_FIL)}"/>
<link rel="alternate" type="text/html" href="${escapeXml(`${origine}/donnees`)}"/>
<link rel="license" href="${LICENCE.adresse}"/>
<updated>${instant(derniere?.date ?? '1970-01-01')}</updated>
<author><name>${escapeXml(auteur)}</name></author>
<rights type="text">${LICENCE.nom}</rights>
${entrees.map((entree) => ecrire(origine, entree)).join('\n')}
</feed>
`;
}

const instant = (date: string) => `${date}T00:00:00Z`;

function ecrire(origine: string, { numero, date, commentaire, phrases }: EntreeFil): string {
	const adresse = origine + cheminVersion(numero);
	const paragraphe = commentaire === null ? '' : `<p>${escapeXml(commentaire)}</p>`;
	const lignes = phrases.map((phrase) => `<li>${escapeXml(phrase)}</li>`).join('');
	return `<entry>
<id>${escapeXml(adresse)}</id>
<title type="text">Version ${numero} du ${escapeXml(motsDate(date))}</title>
<link rel="alternate" type="text/html" href="${escapeXml(`${origine}/donnees#version`)}"/>
<link rel="related" type="application/json" href="${escapeXml(`${adresse}/release.json`)}"/>
<updated>${instant(date)}</updated>
<published>${instant(date)}</published>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${paragraphe}<ul>${lignes || '<li>Aucun changement.</li>'}</ul></div></content>
</entry>`;
}

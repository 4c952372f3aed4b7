/** What a form of the team's room is about. */
export const OBJETS = ['structure', 'solution', 'source'] as const;
export type Objet = (typeof OBJETS)[number];

/** One sheet: a structure, a solution or a source, by the identifier that names it for ever. */
export type Sujet = { objet: Objet; id: string };

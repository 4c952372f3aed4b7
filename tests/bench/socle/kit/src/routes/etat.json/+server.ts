import { json } from '@sveltejs/kit';

/** The least that a SvelteKit route can answer. */
export const GET = () => json({ etat: 'couvert' });

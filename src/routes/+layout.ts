// Every page is its HTML and, where it asks for it, one island (ilots.ts): no client router, no
// second copy of the data. See docs/decisions/004-sans-routeur.md.
export const csr = false;

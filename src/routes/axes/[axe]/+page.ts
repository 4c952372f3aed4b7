// Nothing here needs JavaScript: the page is its HTML.
export const csr = false;

// Scripts come with its island (ilots.ts): no client router, no second copy of the data.
export const csr = false;

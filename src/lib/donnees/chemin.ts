/** Where the files of a release are, on any site. */
export const cheminVersion = (numero: number) => `/donnees/versions/${numero}`;

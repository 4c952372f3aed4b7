/** What a presentation leaves the site as. `json`: its list, which the site opens again. */
export const FORMATS_PRESENTATION = ['html', 'pptx', 'pdf', 'json'] as const;
export type FormatPresentation = (typeof FORMATS_PRESENTATION)[number];

/** Where a solution comes from. */
export const ORIGINES = ['etude-2023', 'suite-territoriale', 'autre'] as const;

/** Stored: never renamed. */
export const ACTS = { chronologyExported: 'chronology.exported' } as const

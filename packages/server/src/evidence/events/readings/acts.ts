/** Stored: never renamed. */
export const ACTS = { chronologyRead: 'chronology.read' } as const

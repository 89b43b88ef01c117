/** Stored: never renamed. */
export const ACTS = { matterExported: 'matter.exported' } as const

/** Stored: never renamed. */
export const ACTS = { begun: 'upload.begun', ended: 'upload.ended' } as const

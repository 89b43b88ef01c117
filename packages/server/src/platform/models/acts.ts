/** What this slice records. Stored: never renamed. */
export const MODEL_ACTS = { sent: 'model.sent', changed: 'model.changed' } as const

/** What this slice records. Stored: never renamed. */
export const ACTIVITY_ACTS = ['audit.read', 'audit.exported', 'audit.proved'] as const
export type ActivityAct = (typeof ACTIVITY_ACTS)[number]

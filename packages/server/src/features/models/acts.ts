/** What this slice records. Stored: never renamed. */
export const EGRESS_ACTS = ['egress.read', 'egress.exported'] as const
export type EgressAct = (typeof EGRESS_ACTS)[number]

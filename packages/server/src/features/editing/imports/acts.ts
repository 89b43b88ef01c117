/** Stored names of what people do with imports: never renamed. What one changes when it is applied is an edit, and recorded as such. */
export const ACTS = {
  filed: 'import.filed',
  mapped: 'import.mapped',
  applied: 'import.applied',
  dismissed: 'import.dismissed',
} as const

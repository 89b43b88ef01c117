/** Stored names of what people do with imports: never renamed. Applying one is an edit. */
export const ACTS = { filed: 'import.filed', mapped: 'import.mapped', dismissed: 'import.dismissed' } as const

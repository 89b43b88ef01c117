import type { Holdings } from '../../platform/tenancy/index.ts'

export { editingRoutes } from './routes.ts'
export type { EditingMadeWith } from './work.ts'

/** Erased and moved with the matter; notes are in no export. */
export const holdings: Holdings = {
  slice: 'editing',
  tables: ['comments', 'notes', 'import_rows', 'imports'],
  blobs: [],
}

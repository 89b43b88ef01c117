import type { Holdings } from '../../platform/tenancy/index.ts'

export type { ImportsMadeWith as EditingMadeWith } from './imports/imports.ts'
export { isStillNamed } from './mentions/queries.ts'
export { forgetDeletedRemarks, REMARK_DAYS } from './remarks/forgetting.ts'
export { editingRoutes } from './routes.ts'

/** Erased and moved with the matter; notes, desks and who has seen what are in no export. */
export const holdings: Holdings = {
  slice: 'editing',
  tables: ['mentions', 'comments', 'notes', 'remark_wordings', 'desks', 'import_rows', 'imports'],
  blobs: [],
}

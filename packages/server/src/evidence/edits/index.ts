import type { Holdings } from '../../platform/tenancy/index.ts'

export { type ActName } from './acts.ts'
export { type Difference, differenceOf, isSame, type Json, type State, takenBack, textOf } from './difference.ts'
export type { Change, Edit, EditId, TargetKind } from './edit.ts'
export { beginEdit, dropEdit, editToUndo, lastChange, lastChangeSince, nextChange, recordChanges } from './edits.ts'
export { type ChangeRow, changesAfter, type EditRow, editsOfAccount, historyOfTarget } from './queries.ts'
export { editNotFound, editOvertaken } from './refusals.ts'

export const holdings: Holdings = { slice: 'edits', tables: ['edit_changes', 'edits', 'changes'], blobs: [] }

import { refusal } from '../../base/index.ts'

export const editNotFound = refusal('edit.not-found', 'There is no such edit of yours.', 404)
export const editTakenBack = refusal('edit.taken-back', 'This edit was taken back already.', 409)
export const editOvertaken = refusal(
  'edit.overtaken',
  'What this edit set was changed again since. Take the later edit back first, or edit the row.',
  409,
)

import { refusal } from '../../base/index.ts'

export const tooMany = refusal('edit.too-many', 'One act changes at most 10,000 rows. Narrow the filter.', 413)
export const commentNotFound = refusal('comment.not-found', 'There is no such comment of yours.', 404)
export const noteNotFound = refusal('note.not-found', 'There is no such note of yours.', 404)
export const mentionUnknown = refusal('comment.mention-unknown', 'Only members of the workspace can be mentioned.', 422)

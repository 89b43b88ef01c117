import { refusal } from '../../base/index.ts'

export const viewChanged = refusal(
  'desk.view-changed',
  'You have saved another view of this name meanwhile. Nothing was overwritten.',
  409,
)
export const tooManyViews = refusal(
  'desk.too-many-views',
  'There are 100 saved views of this matter already. Take one away first.',
  409,
)
export const tooMany = refusal('edit.too-many', 'One act changes at most 10,000 rows. Narrow the filter.', 413)
export const commentNotFound = refusal('comment.not-found', 'There is no such comment of yours.', 404)
export const noteNotFound = refusal('note.not-found', 'There is no such note of yours.', 404)
export const nothingToUndo = refusal('remark.nothing-to-undo', 'It has said nothing else before.', 409)
export const mentionUnknown = refusal('comment.mention-unknown', 'Only members of the workspace can be mentioned.', 422)
export const mentionNotFound = refusal('mention.not-found', 'There is no such mention of you.', 404)
export const importNotFound = refusal('import.not-found', 'There is no such import.', 404)
export const importClosed = refusal('import.closed', 'This import was applied or dismissed already.', 409)
export const noTable = refusal(
  'import.no-table',
  'The file holds no such table with a row of headings. Send XLSX, CSV, DOCX or ODT.',
  422,
)
export const notReadable = refusal(
  'import.not-readable',
  'The file is damaged, or too much for its reader. Open it, save it as XLSX or CSV and send that.',
  422,
)
export const encryptedTable = refusal(
  'import.encrypted',
  'The file is protected by a password. Save it without one and send it again.',
  422,
)
export const tableTooLarge = refusal(
  'import.too-large',
  'A table may have 20,000 rows and 60 columns, and its file 20 MB.',
  413,
)
export const noFile = refusal('import.no-file', 'Send one file as multipart/form-data.', 415)
export const headingsMerged = refusal(
  'import.headings-merged',
  'The headings stand in two rows, or their cells are merged. Give each column one heading of its own and send it again.',
  422,
)
export const mappingUnfit = refusal(
  'import.mapping',
  'Say what each column means, and no meaning but note and ignored twice.',
  422,
)
export const tooManyOpen = refusal(
  'import.too-many-open',
  'Twenty imports of this matter wait for a decision. Apply or dismiss one first.',
  409,
)
export const tooManyNames = refusal(
  'import.too-many-names',
  'An import may bring 2,000 new parties and 500 tags. Give the column of parties or tags another meaning, or send fewer rows.',
  422,
)
export const castChanged = refusal(
  'party.list-changed',
  'The parties were put together anew while the list was read. Begin without a cursor.',
  409,
)

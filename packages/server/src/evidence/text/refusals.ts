// Why a file, or a part of it, was not read. The code is stable (stored, shown in coverage, given by `lab read`); the sentence is
// what a person sees: what happened, what is safe, what to do.
export const READ_REFUSALS = {
  'text.empty': 'The file is empty.',
  'text.unknown-kind': 'The file is of a kind Muniment does not read.',
  'text.convert-doc':
    'This is an old Word file (.doc). Open it in Word or LibreOffice, save it as .docx, and upload that.',
  'text.convert-pst':
    'This is an Outlook data file (.pst). Export the folders you need as .mbox or .eml files, and upload those.',
  'text.convert-xls':
    'This is an old Excel file (.xls). Open it in Excel or LibreOffice, save it as .xlsx, and upload that.',
  'text.encrypted': 'The file is protected by a password. Save a copy without one, and upload that.',
  'text.damaged': 'The file is damaged or cut short and could not be opened.',
  'text.bomb': 'The file would unpack to far more than it holds; it was not opened.',
  'text.unsafe-path': 'An entry of the archive points outside it and was left out.',
  'text.too-large': 'The file, or an image in it, is larger than the limit.',
  'text.too-deep': 'Archives inside archives go deeper than the limit; the innermost were left out.',
  'text.time-limit': 'Reading took longer than the time limit and was stopped.',
  'text.memory-limit': 'Reading needed more memory than the limit and was stopped.',
  'text.reader-failed': 'The reader failed on this file.',
  'text.no-text': 'No text was found in the file.',
  'text.page-without-text': 'No text was found on this page.',
  'text.page-low-confidence':
    'The text of this page was recognised from an image with low confidence; check it against the page.',
  'text.page-failed': 'This page could not be read.',
  'text.repaired-sign': 'A paragraph sign was restored where text recognition had read 8, & or $.',
  'text.part-left-out': 'A part of the file was left out.',
  'text.hidden-part': 'The file hides a part from its readers; it was read and marked as hidden.',
} as const satisfies Record<string, string>

export type ReadRefusalCode = keyof typeof READ_REFUSALS

/** Thrown by a reader for a file that cannot be read. `detail` adds a fact (never document text) to the sentence of the code. */
export class ReadRefusal extends Error {
  readonly code: ReadRefusalCode
  readonly detail: string | null

  constructor(code: ReadRefusalCode, detail?: string) {
    super(detail === undefined ? READ_REFUSALS[code] : `${READ_REFUSALS[code]} ${detail}`)
    this.name = 'ReadRefusal'
    this.code = code
    this.detail = detail ?? null
  }
}

import { refusal } from '../../base/index.ts'

export const matterNotFound = refusal('matter.not-found', 'There is no such matter.', 404)
export const documentNotFound = refusal('document.not-found', 'There is no such document.', 404)
export const matterFull = refusal(
  'matter.full',
  'The matter holds as many documents as it may. Open another matter for the rest.',
)
export const matterArchived = refusal(
  'matter.archived',
  'The matter is archived: nothing is filed or changed in it. Reopen it first.',
  409,
)
export const nameInvalid = refusal('document.name-invalid', 'A document needs a name of 1 to 1,000 characters.')
export const tooLarge = refusal('document.too-large', 'The file is larger than the limit. Nothing of it was kept.', 413)
export const notInTrash = refusal(
  'document.not-in-trash',
  'Only what lies in the trash can be brought back or removed for good.',
  409,
)
export const matterNotInTrash = refusal(
  'matter.not-in-trash',
  'Only a matter that lies in the trash can be brought back or removed for good. DELETE puts it there.',
  409,
)
export const partOfAnother = refusal(
  'document.part-of-another',
  'The document was found inside another one, and is removed and brought back with it.',
  409,
)
export const privilegeKept = refusal(
  'matter.privilege',
  'Only an owner or admin lifts the mark that keeps a matter from models outside the house.',
  403,
)
export const filedAgain = refusal(
  'document.filed-again',
  'The same file was filed again under this name since. Remove that one first.',
  409,
)
export const withoutPages = refusal(
  'document.without-pages',
  'A document that has no pages yet, or was not read, has nothing to number. Leave it out, or wait until it was read.',
  409,
)
export const batesTaken = refusal(
  'document.bates-taken',
  'Another document of the matter has one of these Bates numbers. Begin with a higher number, or with another prefix.',
  409,
)
export const batesTooHigh = refusal(
  'document.bates-too-high',
  'The last page would have a number above 999,999,999. Begin with a lower number.',
)
export const beingRead = refusal('document.being-read', 'The document is being read already.', 409)
export const documentInfected = refusal(
  'document.infected',
  'The virus scanner knows this file, or something in it, as harmful. Nothing of it was kept; the log of the workspace says what was found.',
  422,
)
export const quotaBytes = refusal(
  'quota.bytes',
  'The workspace keeps as many bytes as it may. Remove documents for good, or ask the operator for more. Nothing of this file was kept.',
  413,
)
export const quotaDocuments = refusal(
  'quota.documents',
  'The workspace keeps as many documents as it may. Remove some for good, or ask the operator for more. Nothing of this file was kept.',
  413,
)
export const digestDiffers = refusal(
  'document.digest-differs',
  'The bytes that arrived are not the ones that were announced (SHA-256 differs). Nothing of this file was kept.',
  422,
)

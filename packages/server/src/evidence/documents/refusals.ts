import { refusal } from '../../base/index.ts'

export const matterNotFound = refusal('matter.not-found', 'There is no such matter.', 404)
export const documentNotFound = refusal('document.not-found', 'There is no such document.', 404)
export const matterFull = refusal(
  'matter.full',
  'The matter holds as many documents as it may. Open another matter for the rest.',
)
export const nameInvalid = refusal('document.name-invalid', 'A document needs a name of 1 to 1,000 characters.')
export const tooLarge = refusal('document.too-large', 'The file is larger than the limit. Nothing of it was kept.', 413)

import { refusal } from '../../../base/index.ts'

export const passageNotFound = refusal(
  'passage.not-found',
  'There is no such passage in the document as it is read now.',
  404,
)

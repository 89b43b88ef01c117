import { refusal } from '../../base/index.ts'

export const pageNotFound = refusal(
  'page.not-found',
  'The document has no such page, or it has not been read yet.',
  404,
)

import { refusal } from '../../../base/index.ts'

export const curatedNotFound = refusal('curated.not-found', 'There is no such approved answer.', 404)
export const curatedExists = refusal(
  'curated.exists',
  'There is an approved answer to this question. Delete it first.',
  409,
)
export const curatedLeans = refusal(
  'curated.leans',
  'The question does not stand by itself: whoever asks it may mean something else. Approve an answer to one that says what it means.',
)
export const tooManyCurated = refusal(
  'curated.too-many',
  'The matter has as many approved answers as it may. Delete some.',
  409,
)

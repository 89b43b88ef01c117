import { refusal } from '../../../base/index.ts'

export const conversationNotFound = refusal('conversation.not-found', 'There is no such conversation.', 404)
export const conversationFull = refusal(
  'conversation.full',
  'The conversation has as many questions as one may have. Begin another.',
  409,
)

/** Stored names of what people do with their questions: never renamed. What was asked is never recorded. */
export const ACTS = {
  asked: 'question.asked',
  deleted: 'conversation.deleted',
  allDeleted: 'conversation.all-deleted',
} as const

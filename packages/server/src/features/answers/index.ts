import type { Holdings } from '../../platform/tenancy/index.ts'

export { answerQuestion } from './answer.ts'
export { forgetConversationsOfTheGone } from './conversations/queries.ts'
export { answerRoutes } from './routes.ts'

/** In no export: they are one person's alone. */
export const holdings: Holdings = {
  slice: 'answers',
  tables: ['turn_statements', 'turn_quotes', 'turns', 'conversations'],
  blobs: [],
}

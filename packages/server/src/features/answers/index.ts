import type { Holdings } from '../../platform/tenancy/index.ts'

export { answerQuestion, estimateQuestion } from './answer.ts'
export { forgetConversationsOfTheGone } from './conversations/queries.ts'
export { explainQuestion } from './explaining/explain.ts'
export { answerRoutes } from './routes.ts'

/** In no export: questions and ratings are one person's alone, and an approved answer is given to whoever asks for it. */
export const holdings: Holdings = {
  slice: 'answers',
  tables: [
    'answer_ratings',
    'turn_statements',
    'turn_quotes',
    'turns',
    'conversations',
    'curated_texts',
    'curated_citations',
    'curated_answers',
  ],
  blobs: [],
}

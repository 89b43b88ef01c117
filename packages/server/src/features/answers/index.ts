export { answerQuestion } from './answer.ts'
export { answerRoutes } from './routes.ts'

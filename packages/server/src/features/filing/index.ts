export { filingRoutes } from './routes.ts'

export { type ModelsMadeWith, modelRoutes } from './routes.ts'

export { type ActivityMadeWith, activityRoutes } from './routes.ts'

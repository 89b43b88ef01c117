export { ACTIVITY_ACTS } from './acts.ts'
export { type ActivityMadeWith, activityRoutes } from './routes.ts'

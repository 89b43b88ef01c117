export { type Followers, makeFollowers } from './followers.ts'
export { progressRoutes } from './routes.ts'

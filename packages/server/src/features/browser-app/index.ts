export { type AppFiles, readAppFiles } from './files.ts'
export { browserAppRoutes } from './routes.ts'

export { exportRoutes } from './routes.ts'
export type { ExportMadeWith } from './whole-matter.ts'

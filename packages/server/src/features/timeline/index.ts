export { chronologyOf } from './chronology.ts'
export { type ChronologyFilter, noFilter } from './filter.ts'
export { timelineRoutes } from './routes.ts'

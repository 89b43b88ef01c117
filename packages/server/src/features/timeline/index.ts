export { chronologyOf } from './chronology.ts'
export { type ChronologyFilter, noFilter } from './filter.ts'
export { type TimelineMadeWith, timelineRoutes } from './routes.ts'

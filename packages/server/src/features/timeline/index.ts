export { chronologyOf } from './chronology.ts'
export { type ChronologyFilter, WHOLE_CHRONOLOGY } from './filter.ts'
export { type TimelineMadeWith, timelineRoutes } from './routes.ts'

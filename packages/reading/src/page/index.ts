export type { PagePart, RunningText } from './join.ts'
export { joinPages } from './join.ts'
export type { Page, PageOrigin, Zone, ZoneKind } from './page.ts'

export type { Page, PageOrigin, Zone, ZoneKind } from './page/index.ts'
export type { Language, Span } from './span.ts'

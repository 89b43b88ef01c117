export { PageTools } from './page-tools.tsx'
export { type PageHighlight, type PageSelection, PageView, type QuarterTurns } from './page-view.tsx'
export { useNeighbours, usePageKeys, usePageLook, usePageTurning } from './use-page-look.ts'

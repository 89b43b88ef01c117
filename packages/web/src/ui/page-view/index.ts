export { type PageHighlight, type PageSelection, PageView, prefetchPage, type QuarterTurns } from './page-view.tsx'

export type { Language, Span } from './span.ts'

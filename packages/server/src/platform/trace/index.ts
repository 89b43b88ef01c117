export { inSpan, type OpenSpan, openSpan, type SpanFacts } from './trace.ts'

export type { SignalKind } from './patterns.ts'
export { type InjectionScore, scoreInjection } from './score.ts'

export { type ModelLimits, makeModelCarrier } from './send.ts'

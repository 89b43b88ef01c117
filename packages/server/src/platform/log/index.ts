export { type Log, type LogFields, type LogLevel, makeLog } from './log.ts'

export { readEml } from './eml.ts'
export { readMbox } from './mbox.ts'
export { readMsg } from './msg.ts'

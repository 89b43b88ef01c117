export { type Letter, letterRefused, type Mail } from './mail.ts'

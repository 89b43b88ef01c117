export { type Letter, letterRefused, type Mail, mailAway } from './mail.ts'

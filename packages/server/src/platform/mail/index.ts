export type { Letter, Mail } from './mail.ts'

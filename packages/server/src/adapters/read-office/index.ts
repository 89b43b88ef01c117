export { readDocx } from './docx.ts'

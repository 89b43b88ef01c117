export { readDocx } from './docx.ts'
export { readXlsx } from './xlsx.ts'

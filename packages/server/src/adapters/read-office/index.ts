export { readDocx } from './docx.ts'
export { readOdt } from './odt.ts'
export { readXlsx } from './xlsx.ts'

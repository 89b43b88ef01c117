export { csvWriter } from './csv.ts'
export { icsWriter } from './ics.ts'
export { jsonWriter } from './json.ts'

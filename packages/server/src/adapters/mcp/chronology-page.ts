// Some rows of a chronology with the parties and documents they name, for an assistant cannot take in thousands at once. What was not read
// stands with the first of them.
import { type Chronology, chronologySchema } from '@muniment/contract'

/** Null where no row has the id that `after` holds: it was taken out meanwhile, or never was one. */
export function chronologyPage(json: unknown, limit: number, after: string | undefined) {
  const { language, filter, rows, contradictions, parties, documents, coverage } = chronologySchema.parse(json)
  const last = after === undefined ? -1 : rows.findIndex(({ id }) => id === after)
  if (after !== undefined && last === -1) return null
  const shown = rows.slice(last + 1, last + 1 + limit)
  const ids = idsIn(shown)
  return {
    language,
    filter,
    rows: shown,
    next: last + 1 + limit < rows.length ? (shown.at(-1)?.id ?? null) : null,
    of: rows.length,
    contradictions: contradictions.filter((one) => one.rows.some((id) => ids.has(id))),
    parties: parties.filter(({ id }) => ids.has(id)),
    documents: documents.filter(({ id }) => ids.has(id)),
    ...(after === undefined ? { coverage } : {}),
  }
}

const idsIn = (rows: Chronology['rows']): ReadonlySet<string> =>
  new Set(rows.flatMap(({ id, parties, citations }) => [id, ...parties, ...citations.map(({ document }) => document)]))

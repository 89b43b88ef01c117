import { findStatements, isRowKind, SURE_FROM } from '@muniment/reading/statements'
import { z } from 'zod'

const input = z.looseObject({
  text: z.string(),
  lang: z.enum(['en', 'de']).default('en'),
  ref: z.iso.date().nullish(),
  /** The rows that a careful reader would write: TIMEX3 values of their first dates, and of which kind where that is said. */
  rows: z.array(z.object({ value: z.string(), kind: z.string().optional() })),
})

const WORDS = ['certain', 'likely', 'check'] as const
const FROM: Readonly<Record<(typeof WORDS)[number], number>> = { ...SURE_FROM, check: 0 }

/**
 * How often what is said with so much confidence is right, on texts whose rows are known: each answer is the table over all lines so far, so
 * the last is the table over all.
 */
export function reliability(): (line: unknown) => Record<string, unknown> {
  const table = WORDS.map((said) => ({ said, from: FROM[said], right: 0, of: 0 }))
  let wanted = 0
  let missed = 0
  return (line) => {
    const { text, lang, ref, rows } = input.parse(line)
    const open = [...rows]
    const told = findStatements({ text, language: lang, zones: [], reference: ref ?? null, dayOrder: null })
    for (const { kind, dates, confidence } of told) {
      const value = dates[0]?.value ?? null
      if (!isRowKind(kind) || value === null) continue
      const at = open.findIndex((row) => row.value === value && (row.kind === undefined || row.kind === kind))
      if (at >= 0) open.splice(at, 1)
      const bucket = table.find(({ from }) => confidence >= from)
      if (bucket === undefined) continue
      bucket.of++
      if (at >= 0) bucket.right++
    }
    wanted += rows.length
    missed += open.length
    return { wanted, missed, table: table.map((bucket) => ({ ...bucket })) }
  }
}

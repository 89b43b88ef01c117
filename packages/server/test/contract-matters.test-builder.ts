// The public contracts of the portfolio, filed as the matters they belong to. They are read where they lie, beside the project, and never kept in it.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { FilingHouse } from './filing.test-builder.ts'

const portfolio = join(
  process.env['MUNIMENT_SHARED'] ?? join(import.meta.dirname, '../../../../shared'),
  'data/demo/cuad-portfolio',
)
export const hasPortfolio = existsSync(portfolio)

/** Ids of the matters by their names. */
export async function filePortfolio(house: FilingHouse): Promise<Map<string, string>> {
  const listed = z
    .array(z.object({ matter: z.string(), pdf: z.string() }))
    .parse(JSON.parse(readFileSync(join(portfolio, 'gold.json'), 'utf8')))
  const matters = new Map<string, string>()
  for (const [name, contracts] of Map.groupBy(listed, ({ matter }) => matter)) {
    const { id } = await house.openMatter(name)
    await house.file(
      id,
      contracts.map(({ pdf }) => ({ name: pdf, bytes: readFileSync(join(portfolio, 'pdf', pdf)) })),
    )
    matters.set(name, id)
  }
  return matters
}

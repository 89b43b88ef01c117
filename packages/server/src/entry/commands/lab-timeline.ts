import { z } from 'zod'
import { WHOLE_CHRONOLOGY } from '../../features/timeline/index.ts'
import { makeLog } from '../../platform/log/index.ts'
import { withThrowAwayMatter } from '../throw-away.ts'

const input = z.looseObject({ paths: z.array(z.string()) })

/** The main job on a list of files: the same pipeline as `muniment timeline`. */
export async function timeline(line: unknown): Promise<Record<string, unknown>> {
  const { paths } = input.parse(line)
  const options = { name: 'lab', dayOrder: null, concurrency: 2, log: makeLog('error') }
  const chronology = await withThrowAwayMatter(options, async (matter) => {
    const stop = new AbortController().signal
    await matter.file(
      paths.map((path) => ({ path, name: path })),
      stop,
    )
    await matter.settled(stop)
    return matter.chronology({ filter: WHOLE_CHRONOLOGY, language: 'en' })
  })
  const documents = new Map(chronology.documents.map((document) => [document.id, document]))
  const pathOf = (id: string): string => documents.get(id)?.name ?? ''
  const parties = new Map(chronology.parties.map((party) => [party.id, party.name]))
  return {
    events: chronology.rows.map((row) => ({
      edtf: row.date?.edtf ?? null,
      earliest: row.date?.earliest ?? null,
      latest: row.date?.latest ?? null,
      text: row.text,
      parties: row.parties.map((id) => parties.get(id) ?? ''),
      citations: row.citations.map(({ document, page, start, end, quote }) => ({
        path: pathOf(document),
        page,
        start,
        end,
        quote,
      })),
    })),
    unread: chronology.coverage
      .filter((finding) => finding.page === null && finding.code.startsWith('text.'))
      .map((finding) => ({ path: finding.documentName, reason: finding.code })),
  }
}

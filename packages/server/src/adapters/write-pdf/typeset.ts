// Hands a schedule to Typst as data and takes a PDF back. The only files Typst can reach are the template and the two it is given:
// its root is a folder of our own, and nothing in the data is ever parsed as markup.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Chronology } from '@muniment/contract'
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import {
  filledColumns,
  freeze,
  layOutSchedule,
  type Schedule,
  type ScheduleRow,
} from '../../evidence/exhibits/index.ts'

const require = createRequire(import.meta.url)

const faces = [
  '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  '@expo-google-fonts/inter/400Regular_Italic/Inter_400Regular_Italic.ttf',
  '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
  '@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf',
  '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
] as const

/** PDF/A-3a. Equal chronologies give equal bytes on machines with equal fonts. */
export function typeset(chronology: Chronology): Uint8Array {
  const root = import.meta.dirname
  const schedule = layOutSchedule(chronology)
  const compiler = NodeCompiler.create({
    workspace: root,
    fontArgs: [{ fontBlobs: faces.map((face) => readFileSync(require.resolve(face))) }],
  })
  compiler.mapShadow(join(root, 'chronology.json'), Buffer.from(freeze(chronology)))
  const unshown = new Set<string>()
  for (let attempt = 0; ; attempt++) {
    const data = withoutUnshown(JSON.stringify(dataOf(schedule, unshown.size)), unshown)
    compiler.mapShadow(join(root, 'schedule.json'), Buffer.from(data))
    try {
      return compiler.pdf(compileSchedule(compiler, root), { pdfStandard: 'a-3a' })
    } catch (error) {
      const known = unshown.size
      for (const text of unshownIn(error)) unshown.add(text)
      if (unshown.size === known || attempt === mostAttempts) throw error
    }
  }
}

function compileSchedule(compiler: NodeCompiler, root: string): NodeTypstDocument {
  const compiled = compiler.compile({ mainFilePath: join(root, 'schedule.typ') })
  if (compiled.result !== null) return compiled.result
  throw new Error(`Typst: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`)
}

// PDF/A forbids text without a letterform. Which characters have none depends on the fonts of the machine (ours hold Latin, Greek and
// Cyrillic; for others Typst looks around), so Typst is asked: it names those it stumbles over. It also forbids the private use area.
const mostAttempts = 20

/** The texts that Typst's refusal of a PDF/A export names, or none when it failed for another reason. */
function unshownIn(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return []
  const named = error.message.matchAll(/PDF\/A-3a error: the (?:text|PDF contains the codepoint) `\\"(.*?)\\"`/gu)
  return [...named].map(([, text = '']) =>
    text.replace(/\\+u\{([0-9a-f]{1,6})\}/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))),
  )
}

function withoutUnshown(json: string, unshown: ReadonlySet<string>): string {
  const characters = new Set([...unshown].flatMap((text) => Array.from(text)))
  if (characters.size === 0) return json
  return Array.from(json, (character) =>
    characters.has(character) ? (invisible.test(character) ? '' : '□') : character,
  ).join('')
}

const invisible = /\p{Default_Ignorable_Code_Point}/u

/** What the template reads. */
function dataOf(schedule: Schedule, unshown: number): unknown {
  const { words, language, title, matter, asOf, filter, summary, columns, madeAt } = schedule
  const time = Date.parse(madeAt)
  const made = new Date(Number.isNaN(time) ? 0 : time)
  const plain = (rows: readonly (readonly string[])[]): unknown =>
    rows.map((cells) => ({ href: null, cells: cells.map(breakWords) }))
  const listed = (...list: Parameters<typeof filledColumns>): unknown => {
    const { titles, widths, rows } = filledColumns(...list)
    return {
      titles,
      widths: widths.map((width) => width * 100),
      rows: rows.map(({ href, cells }) => ({ href, cells: cells.map(breakWords) })),
    }
  }
  return {
    language,
    title,
    date: [made.getUTCFullYear(), made.getUTCMonth() + 1, made.getUTCDate()],
    head: [matter.length > 110 ? `${matter.slice(0, 109).toWellFormed()}…` : matter, `${words.chronology} · ${asOf}`],
    matter: breakWords(matter),
    sentences: [`${asOf}.`, filter, ...summary, ...(unshown === 0 ? [] : [words.unshown(unshown)])].map(breakWords),
    attachment: words.attachment,
    words: {
      chronology: words.chronology,
      matter: words.matter,
      pageOf: words.pageOf,
      undated: words.undated,
      undatedNote: words.undatedNote,
      coverage: words.coverage,
      coverageColumns: words.coverageColumns,
      nothingMissed: words.nothingMissed,
      undecided: words.undecided,
      leftOut: words.leftOut,
      cast: words.cast,
      documents: words.documents,
      hashNote: words.hashNote,
      quotes: words.quotes,
      nobody: words.nobody,
    },
    columns: columns.map(({ name, title, share }) => ({ name, title, width: share * 100 })),
    dated: schedule.dated.map((row) => rowData(row, columns)),
    undated: schedule.undated.map((row) => rowData(row, columns)),
    coverage: plain(schedule.coverage),
    cast: listed(
      words.castColumns,
      [0.27, 0.12, 0.26, 0.28, 0.07],
      schedule.cast.map((cells) => ({ href: null, cells })),
    ),
    undecided: listed(words.undecidedColumns, [0.3, 0.14, 0.24, 0.32], schedule.undecided.rows),
    undecidedNote: [words.undecidedNote, schedule.undecided.left].filter((sentence) => sentence !== null).join(' '),
    leftOut: listed(words.leftOutColumns, [0.3, 0.09, 0.13, 0.31, 0.17], schedule.leftOut.rows),
    leftOutNote: [words.leftOutNote, schedule.leftOut.left].filter((sentence) => sentence !== null).join(' '),
    documents: listed(words.documentColumns, [0.38, 0.08, 0.06, 0.16, 0.32], schedule.documents),
  }
}

function rowData(row: ScheduleRow, columns: Schedule['columns']): unknown {
  const sources = row.sources.map(({ places, quote }) => ({
    quote: breakWords(quote),
    places: places.map(({ label, href }) => ({ label: breakWords(label), href })),
  }))
  const cells = Object.entries(row.cells).flatMap(([name, lines]) =>
    columns.some((column) => column.name === name)
      ? [[name, lines.map(({ text, to }) => ({ text: breakWords(text), to }))] as const]
      : [],
  )
  return {
    ...row,
    cells: Object.fromEntries(cells),
    text: breakWords(row.text),
    parties: row.parties.map(breakWords),
    notes: row.notes.map((note) => ({ ...note, text: breakWords(note.text) })),
    sources,
    // A row that could outgrow a page must be allowed to split; all others stay whole.
    breakable: JSON.stringify([row.text, row.notes, sources, cells]).length > 3_000 || row.parties.length > 8,
  }
}

// Typst lets a word without a break opportunity run out of its column.
const longestWord = /.{1,28}/gsu

/** Marks where words that no column holds may break: at their underscores, or else anywhere; other words are as they were. */
function breakWords(text: string): string {
  return text.replace(/\S{29,}/gu, (word) =>
    word
      .split(/(?<=_)(?=[^_])/)
      .flatMap((part) => part.match(longestWord) ?? [])
      .join('\u200b'),
  )
}

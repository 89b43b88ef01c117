// Hands a bundle to Typst as data and pictures and takes a PDF back. The only files Typst can reach are the template and those it is given.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { type Bundle, bundleWords } from '../../evidence/exhibits/index.ts'

const require = createRequire(import.meta.url)

const faces = [
  '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  '@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf',
  '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
] as const

export function typeset(bundle: Bundle): Uint8Array {
  const root = import.meta.dirname
  const compiler = NodeCompiler.create({
    workspace: root,
    fontArgs: [{ fontBlobs: faces.map((face) => readFileSync(require.resolve(face))) }],
  })
  for (const { number, picture } of bundle.pages)
    if (picture !== null) compiler.mapShadow(join(root, fileOf(number, picture.mediaType)), Buffer.from(picture.bytes))
  compiler.mapShadow(join(root, 'bundle.json'), Buffer.from(JSON.stringify(dataOf(bundle))))
  const compiled = compiler.compile({ mainFilePath: join(root, 'bundle.typ') })
  if (compiled.result === null)
    throw new Error(`Typst: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`)
  return compiler.pdf(compiled.result)
}

const fileOf = (number: number, mediaType: string): string =>
  `page-${number}.${mediaType === 'image/png' ? 'png' : 'svg'}`

/** What the template reads. */
function dataOf({ language, madeAt, matter, sentences, rows, pages }: Bundle): unknown {
  const time = Date.parse(madeAt)
  const made = new Date(Number.isNaN(time) ? 0 : time)
  const { title, index, columns, citedIn, notDrawn, bundlePage } = bundleWords[language]
  return {
    language,
    title: matter === '' ? title : `${matter}: ${title}`,
    date: [made.getUTCFullYear(), made.getUTCMonth() + 1, made.getUTCDate()],
    head: matter.length > 90 ? `${matter.slice(0, 89).toWellFormed()}…` : matter,
    matter: breakWords(matter),
    sentences: sentences.map(breakWords),
    words: { title, index, columns, citedIn, notDrawn, bundlePage },
    rows: rows.map(({ number, date, text, places }) => ({
      number,
      date,
      text: breakWords(text),
      places: places.map(({ label, page }) => ({ label: breakWords(label), page })),
    })),
    pages: pages.map(({ number, place, rows: citing, picture }) => ({
      number,
      place: breakWords(place),
      rows: citing.length > MOST_NAMED ? `${citing.slice(0, MOST_NAMED).join(', ')} …` : citing.join(', '),
      file: picture === null ? null : fileOf(number, picture.mediaType),
      width: picture?.width ?? 1,
      height: picture?.height ?? 1,
      boxes: picture?.boxes ?? [],
    })),
  }
}

const MOST_NAMED = 40

/** Zero-width spaces into words that no column holds. */
const breakWords = (text: string): string =>
  text.replace(/\S{25,}/gu, (word) => word.replace(/[_/.-]|\S{20}/gu, (part) => `${part}\u200b`))

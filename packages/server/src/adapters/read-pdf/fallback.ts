// pdf.js (pdfjs-dist: Apache-2.0, Mozilla; its optional canvas is not used) for what PDFium cannot open or decode. It has no box for a
// character, only for a stretch of text: the width is shared out evenly, so a highlight may be off by a letter.

import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Glyphs } from '@muniment/reading/page'
import { ReadRefusal } from '../../evidence/text/refusals.ts'

export interface FallbackPage {
  readonly width: number
  readonly height: number
  readonly glyphs: Glyphs
}

export interface FallbackDocument {
  readonly pageCount: number
  /** `index` from 0. Throws when pdf.js cannot read the page. */
  page(index: number): Promise<FallbackPage>
  close(): Promise<void>
}

/** Null when pdf.js cannot open it either; refuses with `text.encrypted`. */
export async function openFallback(bytes: Uint8Array): Promise<FallbackDocument | null> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const task = getDocument({
    // A copy of its own: pdf.js takes the buffer over, and refuses Node's.
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    cMapUrl: `${join(folder, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(folder, 'standard_fonts')}/`,
    wasmUrl: `${join(folder, 'wasm')}/`,
    useSystemFonts: false,
    enableXfa: false,
    stopAtErrors: false,
  })
  const document = await task.promise.catch((error: unknown) => {
    if (error instanceof Error && error.name === 'PasswordException') throw new ReadRefusal('text.encrypted')
    return null
  })
  if (document === null) return null
  return {
    pageCount: document.numPages,
    page: async (index) => {
      const page = await document.getPage(index + 1)
      try {
        const viewport = page.getViewport({ scale: 1 })
        const content = await page.getTextContent({ disableNormalization: true })
        const runs = content.items.filter((item) => 'str' in item)
        return { width: viewport.width, height: viewport.height, glyphs: glyphsOf(runs, viewport.transform) }
      } finally {
        page.cleanup()
      }
    },
    close: () => task.destroy(),
  }
}

interface TextRun {
  readonly str: string
  readonly width: number
  readonly height: number
  readonly transform: readonly unknown[]
}

const MOST_UNITS = 400_000

function glyphsOf(runs: readonly TextRun[], viewport: readonly unknown[]): Glyphs {
  const raw = runs
    .map((run) => run.str)
    .join('')
    .slice(0, MOST_UNITS)
  const codes = new Uint32Array(raw.length)
  const boxes = new Float32Array(raw.length * 4)
  const rawIndex = new Int32Array(raw.length)
  const turns = new Uint8Array(raw.length)
  let count = 0
  let at = 0
  for (const run of runs) {
    const place = placeOf(run, viewport)
    const letters = Array.from(run.str)
    for (const [i, letter] of letters.entries()) {
      if (at + letter.length > raw.length) break
      codes[count] = letter.codePointAt(0) ?? 0
      rawIndex[count] = at
      turns[count] = place.turn
      boxes.set(place.box(i / letters.length, (i + 1) / letters.length), count * 4)
      at += letter.length
      count++
    }
  }
  return { count, codes, boxes, raw, rawIndex, turns }
}

/** The run's box on the page as shown, by shares of its length. */
function placeOf(run: TextRun, viewport: readonly unknown[]) {
  const [a, b, c, d, e, f] = product(numbers(viewport), numbers(run.transform))
  const along = Math.hypot(a, b) || 1
  const size = Math.hypot(c, d) || run.height || 1
  const [x, y] = [a / along, b / along]
  const [upX, upY] = [c / (Math.hypot(c, d) || 1), d / (Math.hypot(c, d) || 1)]
  const turn = (Math.round(Math.atan2(y, x) / (Math.PI / 2)) + 4) % 4
  const box = (from: number, to: number): number[] => {
    const corners = [from * run.width, to * run.width].flatMap((s) =>
      [-0.22 * size, 0.88 * size].map((t) => [e + s * x + t * upX, f + s * y + t * upY] as const),
    )
    const xs = corners.map((corner) => corner[0])
    const ys = corners.map((corner) => corner[1])
    return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
  }
  return { turn, box }
}

type Matrix = readonly [number, number, number, number, number, number]

function numbers(values: readonly unknown[]): Matrix {
  const at = (i: number): number => {
    const value = values[i]
    return typeof value === 'number' && Number.isFinite(value) ? value : 0
  }
  return [at(0), at(1), at(2), at(3), at(4), at(5)]
}

function product(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ]
}

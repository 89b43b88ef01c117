// Recognises page images: what was scanned becomes a page like any other, with a box for every character, or says that it could not.
// tesseract.js-core (Apache-2.0, no dependencies; Tesseract compiled to WebAssembly by the tesseract.js project) and its data
// packages @tesseract.js-data/{eng,deu}: there is no writing this ourselves. We drive it without tesseract.js, whose worker threads
// and downloads a sandbox must not have. One engine everywhere, so that a scan reads the same on every machine.
import { type Glyphs, orderGlyphs, type Page } from '@muniment/reading/page'
import { detectLanguage } from '@muniment/reading/text'
import type { PageImage, ReadFinding } from '../../evidence/text/reader.ts'
import type { ReadRefusalCode } from '../../evidence/text/refusals.ts'
import { Engine, type EngineLanguage } from './engine.ts'
import { evenBoxes } from './even-boxes.ts'
import type { Recognised } from './hocr.ts'
import { lostParagraphSigns } from './paragraph-sign.ts'
import { inkOf, type Picture, quarterTurned, skewOf, straightened, type WayBack } from './picture.ts'
import { withStamped } from './stamped.ts'

export interface OcrOptions {
  /** Wall-clock seconds for one pass over one page. */
  readonly seconds?: number
  /** Another program in the engine's place, for tests. */
  readonly entry?: string
}

export interface RecognisedPage {
  readonly page: Page
  readonly findings: readonly ReadFinding[]
}

export interface Ocr {
  /** Images given with the same signal are one document: one engine process, which keeps to the language it found. */
  recognise(image: PageImage, signal: AbortSignal): Promise<RecognisedPage>
  /** The sheet as it is without its picture being read: a page without text is still a page of the document. */
  unread(image: PageImage): Page
}

/** Seconds. A page takes 1 to 3; noise that looks like text takes many times as long and gives nothing. */
const PAGE_SECONDS = 60
/** Below, a person must compare the text with the page. */
const LOW_CONFIDENCE = 0.7
/** Below, the sheet may lie on its side. */
const SIDEWAYS_CONFIDENCE = 0.5
const QUICK_MILLISECONDS = 15_000
/** Resolution at which letters of 10 points are large enough, and the most a small image is enlarged to reach it. */
const ENOUGH_DOTS_PER_INCH = 200
const MOST_ENLARGED = 3
const MOST_PIXELS = 25_000_000

export function makeOcr({ seconds = PAGE_SECONDS, entry }: OcrOptions = {}): Ocr {
  const documents = new WeakMap<AbortSignal, ScannedDocument>()
  return {
    async recognise(image, signal) {
      signal.throwIfAborted()
      const document = documents.get(signal) ?? new ScannedDocument(new Engine({ seconds, entry }))
      documents.set(signal, document)
      // Not for longer than the call: a listener would keep every document's signal alive as long as the worker's.
      const abort = (): void => void document.close()
      signal.addEventListener('abort', abort, { once: true })
      try {
        const recognised = await document.recognise(image)
        signal.throwIfAborted()
        return recognised
      } finally {
        signal.removeEventListener('abort', abort)
      }
    },
    unread: unreadPage,
  }
}

export const recogniser = makeOcr()

interface Reading {
  readonly recognised: Recognised
  readonly back: WayBack
  /** Quarters by which the text stands turned clockwise on the page. */
  readonly turn: number
}

class ScannedDocument {
  readonly #engine: Engine
  #language: EngineLanguage = 'eng'

  constructor(engine: Engine) {
    this.#engine = engine
  }

  close(): Promise<void> {
    return this.#engine.close()
  }

  async recognise(image: PageImage): Promise<RecognisedPage> {
    const ink = inkOf(image)
    if (ink === null) return withoutText(image, 'text.page-without-text')
    const started = performance.now()
    const first = await this.#pass(image, 0, skewOf(ink))
    if (first === null) return withoutText(image, 'text.page-failed')
    // Noise is read slowly whichever way it is turned.
    const isQuick = performance.now() - started < QUICK_MILLISECONDS
    const reading = isQuick && seemsTurned(first) ? await this.#turned(image, first) : first
    if (!/[\p{L}\p{N}]/u.test(reading.recognised.raw)) return withoutText(image, 'text.page-without-text')
    return pageOf(image, reading, this.#language === 'deu')
  }

  /** The best of the other three ways up, if one is clearly better. */
  async #turned(image: PageImage, first: Reading): Promise<Reading> {
    let best = first
    for (const quarters of [1, 3, 2]) {
      const ink = inkOf(quarterTurned(image, quarters).picture)
      const reading = ink === null ? null : await this.#pass(image, quarters, skewOf(ink))
      if (reading === null || reading.recognised.isSideways) continue
      if (best.recognised.isSideways || reading.recognised.confidence > best.recognised.confidence + 0.15)
        best = reading
      if (best.recognised.confidence >= LOW_CONFIDENCE) break
    }
    return best
  }

  async #pass(image: PageImage, quarters: number, skew: number): Promise<Reading | null> {
    const turned = quarterTurned(image, quarters)
    const scale = scaleFor(image)
    const straight = straightened(turned.picture, skew, scale)
    const recognised = await this.#inItsLanguage(straight.picture, image.dotsPerInch * scale)
    if (recognised === null) return null
    const back: WayBack = (x, y) => turned.back(...straight.back(x, y))
    return { recognised, back, turn: (4 - quarters) % 4 }
  }

  /** English first; German text is recognisable even so, and is then read again with its own letters. */
  async #inItsLanguage(picture: Picture, dotsPerInch: number): Promise<Recognised | null> {
    const used = this.#language
    const first = await this.#engine.recognise(picture, dotsPerInch, used)
    if (first === null || first.isSideways || first.confidence < SIDEWAYS_CONFIDENCE) return first
    const { language, confidence } = detectLanguage(first.raw)
    if (confidence > 0 && language !== 'other') this.#language = language === 'de' ? 'deu' : 'eng'
    if (used === 'deu' || this.#language === 'eng') return first
    const second = await this.#engine.recognise(picture, dotsPerInch, 'deu')
    return second !== null && second.confidence >= first.confidence - 0.1 ? second : first
  }
}

function seemsTurned({ recognised }: Reading): boolean {
  return recognised.isSideways || recognised.confidence < SIDEWAYS_CONFIDENCE
}

function scaleFor({ columns, rows, dotsPerInch }: PageImage): number {
  const wanted = Math.min(MOST_ENLARGED, Math.ceil((ENOUGH_DOTS_PER_INCH / dotsPerInch) * 2) / 2)
  const room = Math.sqrt(MOST_PIXELS / (columns * rows))
  return dotsPerInch >= ENOUGH_DOTS_PER_INCH * 0.75 ? 1 : Math.max(1, Math.min(wanted, room))
}

function pageOf(image: PageImage, { recognised, back, turn }: Reading, isGerman: boolean): RecognisedPage {
  const { raw, confidence } = recognised
  const repaired = isGerman ? lostParagraphSigns(raw) : []
  const glyphs = glyphsOf(image, evenBoxes(recognised), back, turn, new Set(repaired))
  const page = orderGlyphs(stampedOver(image, glyphs), { ...frameOf(image), confidence })
  const findings: ReadFinding[] = []
  if (confidence < LOW_CONFIDENCE) findings.push({ code: 'text.page-low-confidence', page: image.number })
  if (repaired.length > 0) findings.push({ code: 'text.repaired-sign', page: image.number })
  return { page, findings }
}

/** One glyph for each character; boxes in points on the page as it was scanned, whichever way it was turned to be read. */
function glyphsOf(
  image: PageImage,
  { raw, boxes }: Recognised,
  back: WayBack,
  turn: number,
  repaired: ReadonlySet<number>,
): Glyphs {
  const scale = 72 / image.dotsPerInch
  const codes: number[] = []
  const rawIndex: number[] = []
  const placed: number[] = []
  for (let at = 0; at < raw.length; ) {
    const code = raw.codePointAt(at) ?? 0
    codes.push(repaired.has(at) ? 0xa7 : code)
    rawIndex.push(at)
    const [left = 0, top = 0, right = 0, bottom = 0] = boxes.subarray(at * 4, at * 4 + 4)
    const one = back(left, top)
    const other = back(right, bottom)
    placed.push(
      Math.min(one[0], other[0]) * scale,
      Math.min(one[1], other[1]) * scale,
      Math.max(one[0], other[0]) * scale,
      Math.max(one[1], other[1]) * scale,
    )
    at += code > 0xffff ? 2 : 1
  }
  return { count: codes.length, codes, boxes: placed, raw, rawIndex, turns: codes.map(() => turn) }
}

function frameOf(image: PageImage) {
  const scale = 72 / image.dotsPerInch
  const { number, label } = image
  return { number, label, width: image.columns * scale, height: image.rows * scale, origin: 'ocr' as const }
}

function withoutText(image: PageImage, code: ReadRefusalCode): RecognisedPage {
  return { page: unreadPage(image), findings: [{ code, page: image.number }] }
}

function unreadPage(image: PageImage): Page {
  return orderGlyphs(stampedOver(image, NO_GLYPHS), { ...frameOf(image), confidence: 0 })
}

const NO_GLYPHS: Glyphs = { count: 0, codes: [], boxes: [], raw: '', rawIndex: [] }

function stampedOver({ stamped }: PageImage, glyphs: Glyphs): Glyphs {
  return stamped === undefined ? glyphs : withStamped(glyphs, stamped)
}

// One engine process for one document: started when its first image comes, ended when none has come for a moment. It sees grey pixels
// and nothing else; what it answers is checked like the answers of any other child.
import { join } from 'node:path'
import { type ChildProgram, encodeFrame, type Frame, SANDBOX_LIMITS, startSandboxed } from '../sandbox/index.ts'
import type { Recognised } from './hocr.ts'
import type { Picture } from './picture.ts'

export type EngineLanguage = 'eng' | 'deu'

/** Milliseconds without work after which the process ends; drawing the next page takes less. */
const IDLE_MILLISECONDS = 1000

/** Each language's data. */
export const ENGINE_PACKAGES = ['@tesseract.js-data/eng', '@tesseract.js-data/deu']

export class Engine {
  readonly #program: ChildProgram
  readonly #seconds: number
  #child: ReturnType<typeof startSandboxed> | null = null
  #idle: NodeJS.Timeout | undefined
  #last: Promise<unknown> = Promise.resolve()

  constructor(options: { readonly entry: string | undefined; readonly seconds: number }) {
    this.#program = {
      entry: options.entry ?? join(import.meta.dirname, 'child.ts'),
      packages: ENGINE_PACKAGES,
      stdin: 'ignore',
      limits: SANDBOX_LIMITS,
    }
    this.#seconds = options.seconds
  }

  /** Null when the engine did not answer in time, or not as it must; the next call starts a new one. One image at a time. */
  recognise(picture: Picture, dotsPerInch: number, language: EngineLanguage): Promise<Recognised | null> {
    const turn = this.#last.then(() => this.#ask(picture, dotsPerInch, language))
    this.#last = turn.catch(() => undefined)
    return turn
  }

  async #ask(picture: Picture, dotsPerInch: number, language: EngineLanguage): Promise<Recognised | null> {
    clearTimeout(this.#idle)
    this.#child ??= startSandboxed(this.#program)
    const child = this.#child
    child.allow(this.#seconds)
    const { columns, rows, grey } = picture
    await child.send(encodeFrame({ columns, rows, dotsPerInch, language }, [grey]))
    const answer = await child.frames.next().then(
      ({ value }) => (value === undefined ? null : recognisedOf(value)),
      () => null,
    )
    child.pause()
    if (answer === null) await this.close()
    else this.#idle = setTimeout(() => void this.close(), IDLE_MILLISECONDS)
    return answer
  }

  async close(): Promise<void> {
    clearTimeout(this.#idle)
    const child = this.#child
    this.#child = null
    await child?.close()
  }
}

function recognisedOf({ head, tail }: Frame): Recognised | null {
  const { raw, confidence, isSideways } = head
  if (typeof raw !== 'string' || typeof confidence !== 'number' || !(confidence >= 0 && confidence <= 1)) return null
  if (tail.byteLength !== raw.length * 16) return null
  const boxes = new Float32Array(tail.buffer)
  return boxes.every(Number.isFinite) ? { raw, confidence, boxes, isSideways: isSideways === true } : null
}

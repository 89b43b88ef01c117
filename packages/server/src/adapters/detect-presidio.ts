// Microsoft Presidio's analyzer over HTTP (POST /analyze, as its own server answers it): a second reader of personal data that stands in the house,
// for it is shown what nobody outside may see. A package for it would bring no more than one request.
//
// It counts characters as Python does, one for each code point; ours are UTF-16 units.
import type { MaskSpan } from '@muniment/reading/masking'
import { z } from 'zod'
import { type Detector, DetectorFailed, type TextToDetect } from '../platform/models/index.ts'

export interface PresidioOptions {
  /** `http://127.0.0.1:5002` */
  readonly address: string
  readonly mostWaitMs?: number
}

/** A passage takes it tens of milliseconds, the first one of a language seconds. */
const MOST_WAIT = 20_000
const MOST_BYTES = 2_000_000
/** Below it Presidio guesses: a telephone number has 0.4 by its form alone, any five digits 0.05 as a postcode. */
const LEAST_SCORE = 0.4

const findings = z.array(
  z.object({ entity_type: z.string(), start: z.int().min(0), end: z.int().min(0), score: z.number() }),
)

/** Where its name for a type is not ours. */
const TYPES: Readonly<Record<string, string>> = {
  EMAIL_ADDRESS: 'EMAIL',
  PHONE_NUMBER: 'PHONE',
  IBAN_CODE: 'IBAN',
  IP_ADDRESS: 'IP',
  DATE_TIME: 'DATE',
}

export function makePresidio({ address, mostWaitMs = MOST_WAIT }: PresidioOptions): Detector {
  const analyze = `${address.replace(/\/+$/, '')}/analyze`
  return {
    async detect({ text, language }, signal) {
      if (text.trim() === '') return []
      const found = await asked(analyze, { text, language }, AbortSignal.any([signal, AbortSignal.timeout(mostWaitMs)]))
        // Whoever asked is gone: that is no failure of the reader.
        .catch((error: unknown) => {
          signal.throwIfAborted()
          throw error instanceof DetectorFailed ? error : new DetectorFailed('it does not answer', { cause: error })
        })
      return spansIn(text, found)
    },
  }
}

async function asked(address: string, { text, language }: TextToDetect, signal: AbortSignal) {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ text, language, score_threshold: LEAST_SCORE }),
    redirect: 'error',
    signal,
  })
  if (!response.ok || response.body === null) {
    await response.body?.cancel()
    throw new DetectorFailed(`it answers ${response.status}`)
  }
  const decoder = new TextDecoder()
  let [whole, bytes] = ['', 0]
  for await (const piece of response.body) {
    bytes += piece.length
    if (bytes > MOST_BYTES) throw new DetectorFailed('its answer does not end')
    whole += decoder.decode(piece, { stream: true })
  }
  const read = findings.safeParse(jsonIn(whole))
  if (!read.success) throw new DetectorFailed('its answer is none')
  return read.data
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Throws for a place outside of the text: then it speaks of another one, and nothing it says is to be trusted. */
function spansIn(text: string, found: z.infer<typeof findings>): MaskSpan[] {
  const units = [0]
  for (const character of text) units.push((units.at(-1) ?? 0) + character.length)
  return found.map(({ entity_type: type, start: from, end: to }) => {
    const [start, end] = [units[from], units[to]]
    if (start === undefined || end === undefined || start >= end)
      throw new DetectorFailed('it names a place that is none')
    return { start, end, type: TYPES[type] ?? type }
  })
}

// Whether a text looks as if it spoke to a language model: a figure for a person who reviews documents, never a gate. What a passage may do is
// decided by structure; this only says where to look. Misses most attempts that read like an ordinary request.
import { countOverrides, countTags, decodings, tagged, visible } from './decode.ts'
import { PATTERNS, type SignalKind } from './patterns.ts'

export interface InjectionScore {
  /** 0 to 1. */
  readonly score: number
  readonly isSuspicious: boolean
  /** What it was found by, each kind once. */
  readonly signals: readonly SignalKind[]
}

const SUSPICIOUS = 0.5
/** Longer texts are looked at by stretches, each with some of the one before. Characters. */
const STRETCH = 20_000
const OVERLAP = 500
/** Direction is overridden in tables of Arabic and Hebrew too; many times in a text of Latin letters it hides something. */
const MANY_OVERRIDES = 6

export function scoreInjection(text: string): InjectionScore {
  const signals = new Map<SignalKind, number>()
  const note = (kind: SignalKind, weight: number): void =>
    void signals.set(kind, Math.max(signals.get(kind) ?? 0, weight))
  for (let from = 0; from === 0 || from < text.length; from += STRETCH - OVERLAP)
    noteStretch(text.slice(from, from + STRETCH), note)
  let clean = 1
  for (const weight of signals.values()) clean *= 1 - weight
  const score = Math.round((1 - clean) * 1000) / 1000
  return { score, isSuspicious: score >= SUSPICIOUS, signals: [...signals.keys()] }
}

type Note = (kind: SignalKind, weight: number) => void

function noteStretch(raw: string, note: Note): void {
  if (countTags(raw) >= 4) note('hidden', 0.9)
  if (countOverrides(raw) >= MANY_OVERRIDES && !/[\u0590-\u08FF]/.test(raw)) note('hidden', 0.6)
  const text = visible(raw)
  notePatterns(text, note)
  for (const decoded of [...decodings(text), tagged(raw)]) {
    const before = { found: false }
    notePatterns(decoded, () => {
      before.found = true
    })
    if (before.found) note('encoded', 0.9)
  }
}

function notePatterns(text: string, note: Note): void {
  for (const { kind, weight, pattern } of PATTERNS) if (pattern.test(text)) note(kind, weight)
}

// What asking a model will take at most, said before it is asked; above a limit it is asked only after a yes.
import { createInterface } from 'node:readline/promises'
import type { Estimate } from '@muniment/contract'
import { askWords } from './ask-words.ts'
import { oneLine } from './print.ts'
import { UsageError } from './usage.ts'

export interface Limit {
  /** Tokens of question and answer together. */
  readonly most: number
  /** `--yes` */
  readonly isAgreed: boolean
  readonly language: 'en' | 'de'
  readonly stop: AbortSignal
}

/** Throws `UsageError` where a yes is needed and nobody sits there to give it. */
export async function mayBeAsked(estimate: Estimate, { most, isAgreed, language, stop }: Limit): Promise<boolean> {
  const { model, region, tokensIn, tokensOut, cost } = estimate
  const say = askWords[language]
  const tokens = tokensIn + tokensOut
  const words = say.estimate(oneLine(model), oneLine(region), tokens, cost?.toFixed(4) ?? null)
  if (isAgreed || tokens <= most) {
    console.error(`  ${words}`)
    return true
  }
  if (!process.stdin.isTTY) throw new UsageError(`${words} ${say.tooMuch(most)}`)
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    const said = await terminal.question(`  ${words} ${say.askIt} `, { signal: stop })
    return /^\s*(?:y|yes|j|ja)\s*$/i.test(said)
  } finally {
    terminal.close()
  }
}

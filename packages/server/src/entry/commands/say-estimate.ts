// What asking a model will take at most, said before it is asked; above a limit it is asked only after a yes.
import { createInterface } from 'node:readline/promises'
import type { Estimate } from '@muniment/contract'
import { oneLine } from './print.ts'
import { UsageError } from './usage.ts'

export interface Limit {
  /** Tokens of question and answer together. */
  readonly most: number
  /** `--yes` */
  readonly isAgreed: boolean
  readonly stop: AbortSignal
}

/** Throws `UsageError` where a yes is needed and nobody sits there to give it. */
export async function mayBeAsked(estimate: Estimate, { most, isAgreed, stop }: Limit): Promise<boolean> {
  const { model, region, tokensIn, tokensOut, cost } = estimate
  const money = cost === null ? '' : `, and costs at most ${cost.toFixed(4)}`
  const words = `Asking ${oneLine(model)} (${oneLine(region)}) takes at most ${tokensIn + tokensOut} tokens${money}.`
  if (isAgreed || tokensIn + tokensOut <= most) {
    console.error(`  ${words}`)
    return true
  }
  if (!process.stdin.isTTY)
    throw new UsageError(`${words} That is more than ${most}: add --yes, or allow more with --ask-above.`)
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    const said = await terminal.question(`  ${words} Ask it? [y/N] `, { signal: stop })
    return /^\s*(?:y|yes|j|ja)\s*$/i.test(said)
  } finally {
    terminal.close()
  }
}

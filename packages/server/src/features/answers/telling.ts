// What is told of an answer while it is worked out: the documents' own sentences at once, then each claim of a model that was held against them.
import type { AnswerEvents } from '@muniment/contract'
import { type Asked, type CheckedClaim, readClaims } from '@muniment/reading/claims'
import type { Listener } from '../../platform/models/index.ts'
import type { CitedClaim } from './cited-claims.ts'

export interface Telling {
  sentences(said: AnswerEvents['sentences']): void
  estimate(most: AnswerEvents['estimate']): void
  /** What was told of another model before is no part of the answer. */
  model(by: AnswerEvents['model']): void
  claim(claim: AnswerEvents['claim']): void
}

export interface Asker {
  /** Aborts when whoever asked is gone. */
  readonly signal: AbortSignal
  /** Refuses where they may not see the matter any more. */
  readonly stillMay: () => Promise<void>
  readonly telling?: Telling
}

export interface Coming {
  readonly listener: Listener
  /** Aborts where whoever asked may not be told any more; its reason is the refusal. */
  readonly refused: AbortSignal
  /** When all that came was told; throws that reason. */
  readonly settled: () => Promise<void>
}

/** Before each claim it is asked whether they still may: a wall that is raised while a model speaks holds for its next word. */
export function tellClaims(
  against: Asked,
  cite: (claims: readonly CheckedClaim[]) => Promise<readonly CitedClaim[]>,
  { stillMay }: Pick<Asker, 'stillMay'>,
  telling: Telling,
): Coming {
  const refused = new AbortController()
  let reading = readClaims(against)
  let turn = 0
  let told = Promise.resolve()
  const tell = async (claim: CheckedClaim, of: number): Promise<void> => {
    if (of !== turn || refused.signal.aborted) return
    await stillMay()
    const known = await cite([claim])
    if (of === turn) for (const one of known) telling.claim(one.claim)
  }
  return {
    listener: {
      begins({ endpoint: { name, region }, isInHouse }) {
        turn += 1
        reading = readClaims(against)
        telling.model({ name, region, inHouse: isInHouse })
      },
      hears(text) {
        const of = turn
        for (const claim of reading.take(text))
          told = told.then(() => tell(claim, of)).catch((error: unknown) => refused.abort(error))
      },
    },
    refused: refused.signal,
    async settled() {
      await told
      refused.signal.throwIfAborted()
    },
  }
}

// From how many tokens on whoever asks wants to be asked first; kept by this browser.
import { kept, useKept } from '../../data/index.ts'

const NAME = 'ask-above'
/** Tokens of question and answer together; `0` before each, `never` without a limit. */
export const LIMITS = ['0', '5000', '10000', '20000', 'never'] as const
export type Limit = (typeof LIMITS)[number]
const USUAL: Limit = '10000'

const limitIn = (text: string | null): Limit => LIMITS.find((one) => one === text) ?? USUAL

/** Null: none. */
export function limitNow(): number | null {
  const limit = limitIn(kept(NAME))
  return limit === 'never' ? null : Number(limit)
}

export function useLimit(): readonly [Limit, (limit: string) => void] {
  const [value, set] = useKept(NAME, USUAL)
  return [limitIn(value), set]
}

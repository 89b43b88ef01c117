// What asking a model takes at most, as it is known before it is asked; and from where on one wants to be asked first.
import type { Estimate } from '@muniment/contract'
import type { ReactNode } from 'react'
import { number, useLanguage, useWords } from '../../data/index.ts'
import { Select } from '../../ui/index.ts'
import { LIMITS, useLimit } from './limit.ts'
import { askWords } from './words.ts'

/** One line: tokens, and money where the workspace has said what they cost. */
export function useCosts(): (estimate: Estimate) => string {
  const t = useWords(askWords)
  const language = useLanguage()
  return ({ tokensIn, tokensOut, cost }) => {
    const tokens = number(tokensIn + tokensOut, language)
    return cost === null ? t('at-most', { tokens }) : t('at-most-cost', { tokens, cost: number(cost, language) })
  }
}

export function LimitChoice(): ReactNode {
  const t = useWords(askWords)
  const language = useLanguage()
  const [limit, set] = useLimit()
  const wordOf = (one: (typeof LIMITS)[number]): string => {
    if (one === 'never' || one === '0') return t(`limit-${one}`)
    return t('limit-tokens', { tokens: number(Number(one), language) })
  }
  return (
    <Select
      className="max-w-72"
      label={t('limit')}
      value={limit}
      options={LIMITS.map((value) => ({ value, label: wordOf(value) }))}
      onChange={({ target }) => set(target.value)}
    />
  )
}

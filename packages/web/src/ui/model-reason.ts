// Why a model is not asked or did not answer, and what was masked before it was: as a person reads it.
import { useWords } from '../data/index.ts'
import { modelReasonWords } from './model-reason-words.ts'

type Reason = keyof (typeof modelReasonWords)['en']
const isReason = (word: string): word is Reason => Object.hasOwn(modelReasonWords.en, word)

export const useModelReason = (): ((word: string) => string) => {
  const t = useWords(modelReasonWords)
  return (word) => t(isReason(word) ? word : 'other')
}

/** The kinds as their placeholders have them in what was sent: `PERSON 2 · IBAN 1`. */
export const useMasked = (): ((masked: Readonly<Record<string, number>>) => string) => {
  const t = useWords(modelReasonWords)
  return (masked) => {
    const kinds = Object.entries(masked).map(([kind, count]) => `${kind} ${count}`)
    return kinds.length === 0 ? t('masked-none') : kinds.join(' · ')
  }
}

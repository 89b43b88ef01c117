// All that was said to a question as plain text, each sentence with its places: an approved answer, what a model says, the documents' own words.
import type { ChronologyCitation } from '@muniment/contract'
import type { ReactNode } from 'react'
import { quoted, useLanguage, useWords } from '../../data/index.ts'
import { announce, Button } from '../../ui/index.ts'
import { useWrittenPlace } from './evidence.tsx'
import { oneLine } from './one-line.ts'
import type { Showing } from './places.tsx'
import type { Shown } from './questions.ts'
import { askWords } from './words.ts'

interface CopyProps extends Pick<Showing, 'documentOf'> {
  readonly question: string
  readonly answer: Shown
}

type Named = readonly { readonly id: string; readonly name: string }[]

export function CopyAnswer({ question, answer, documentOf }: CopyProps): ReactNode {
  const t = useWords(askWords)
  const language = useLanguage()
  const write = useWrittenPlace()
  const placesOf = (citations: readonly ChronologyCitation[], named: Named): string => {
    const nameOf = (id: string): string => named.find((one) => one.id === id)?.name ?? ''
    return [...new Set(citations.map((one) => write(one, nameOf(one.document), documentOf(one.document))))].join('; ')
  }
  const { curated, model, sentences } = answer
  const copy = async (): Promise<void> => {
    const approved = curated === null ? [] : [`${curated.text} (${placesOf(curated.citations, curated.documents)})`]
    const by = model?.by ?? null
    const claimed =
      model === null || by === null || model.claims.length === 0
        ? []
        : [
            `${t(by.inHouse ? 'model-in-house' : 'model-by', { name: by.name, region: by.region })}:`,
            ...model.claims.map(({ text, citations, documents }) => `${text} (${placesOf(citations, documents)})`),
          ]
    const said = sentences.map(({ text, documentName, citations }) => {
      const named = citations.map(({ document }) => ({ id: document, name: documentName }))
      return `${quoted(oneLine(text), language)} (${placesOf(citations, named)})`
    })
    try {
      await navigator.clipboard.writeText([question, ...approved, ...claimed, ...said].join('\n\n'))
      announce(t('copied'))
    } catch {
      announce(t('not-copied'))
    }
  }
  return <Button onClick={() => void copy()}>{t('copy')}</Button>
}

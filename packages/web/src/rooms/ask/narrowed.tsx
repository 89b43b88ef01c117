// What a question was put to because of its own words, before what was found there: each can be taken off, and the question is asked again.
import type { QuestionFilter } from '@muniment/contract'
import type { ReactNode } from 'react'
import { listIn, quotedList, useLanguage, useWords } from '../../data/index.ts'
import { Button, Chip } from '../../ui/index.ts'
import { narrowedWords } from './narrowed-words.ts'
import { type PartWords, usePartWords } from './part.tsx'
import type { Showing } from './places.tsx'
import type { AskedPart, Shown } from './questions.ts'

/** More of one kind are counted: "in letters" may be hundreds. */
const MOST_NAMED = 4

interface NarrowedProps extends Pick<Showing, 'documentOf'> {
  readonly matter: string
  readonly within: Shown['searched']['within']
  readonly isSaid: boolean
  /** Nothing: it cannot be asked again now. */
  readonly onPart?: (part: AskedPart | 'whole') => void
}

export function Narrowed({ matter, documentOf, within, isSaid, onPart }: NarrowedProps): ReactNode {
  const t = useWords(narrowedWords)
  const language = useLanguage()
  const wordsOf = usePartWords(matter, documentOf)
  if (within?.byWords === undefined) return null
  const { words, nothing, elsewhere } = within.byWords
  const said = quotedList(words, language)
  if (nothing)
    return <p className="text-small text-grey">{t(isSaid ? 'nothing' : 'nothing-at-all', { words: said })}</p>
  const isMany = within.documents.length > MOST_NAMED
  const chips = [
    ...(isMany
      ? [{ name: 'document' as const, without: null, words: t('documents', { count: within.documents.length }) }]
      : []),
    ...wordsOf(isMany ? { ...within, documents: [] } : within),
  ]
  return (
    <div role="group" aria-label={t('label')} className="grid gap-2 text-small text-grey">
      <div className="flex flex-wrap items-center gap-2">
        <span className="break-words">{t('narrowed', { words: said })}</span>
        {chips.map((chip) => (
          <Chip
            key={chip.words}
            {...(onPart === undefined
              ? {}
              : { removeLabel: t('not-only', { part: chip.words }), onRemove: () => onPart(less(within, chip)) })}
          >
            {chip.words}
          </Chip>
        ))}
      </div>
      {onPart === undefined ? null : (
        <div className="flex flex-wrap items-center gap-3">
          {elsewhere === 0 ? null : <span>{t('elsewhere', { count: elsewhere })}</span>}
          <Button kind="quiet" onClick={() => onPart('whole')}>
            {t('whole')}
          </Button>
        </div>
      )}
    </div>
  )
}

/** Without one of them; the whole matter where none is left. */
function less(
  within: Pick<QuestionFilter, 'documents' | 'parties' | 'from' | 'to'>,
  { name, without }: Pick<PartWords, 'name' | 'without'>,
): AskedPart | 'whole' {
  const ids = listIn(without ?? undefined)
  const documents = name === 'document' ? ids : [...within.documents]
  const parties = name === 'party' ? ids : [...within.parties]
  const from = name === 'from' ? undefined : within.from
  const to = name === 'to' ? undefined : within.to
  if (documents.length + parties.length === 0 && from === undefined && to === undefined) return 'whole'
  return { documents, parties, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
}

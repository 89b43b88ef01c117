// A part of the matter that questions are put to. It stands in the address, as ids and days: a link restores it, and no name is in one.
import type { QuestionFilter } from '@muniment/contract'
import { writeIsoDay } from '@muniment/contract/dates'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useId, useState } from 'react'
import {
  listAs,
  listIn,
  type NamedDocument,
  type Place,
  partyNamesQuery,
  useLanguage,
  usePlace,
  useWords,
} from '../../data/index.ts'
import { Button, Chip, NamesInPlace, TextField } from '../../ui/index.ts'
import { partWords } from './part-words.ts'
import type { AskedPart } from './questions.ts'

const dayIn = (text: string | undefined): string | undefined =>
  text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined
const isId = (text: string): boolean => /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(text)
const idsIn = (text: string | undefined): string[] => listIn(text).filter(isId)

/** Null: the whole matter. What is no id and no day is not there. */
export function partIn(place: Place): AskedPart | null {
  const [documents, parties] = [idsIn(place['document']), idsIn(place['party'])]
  const [from, to] = [dayIn(place['from']), dayIn(place['to'])]
  if (documents.length === 0 && parties.length === 0 && from === undefined && to === undefined) return null
  return { documents, parties, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
}

const WHOLE = { document: null, party: null, from: null, to: null } as const

export interface PartWords {
  /** Its name in the address, and what stands there without it. */
  readonly name: keyof typeof WHOLE
  readonly without: string | null
  readonly words: string
}

/** One entry for each that narrows it. */
export function usePartWords(
  matter: string,
  documentOf: (id: string) => Pick<NamedDocument, 'name'> | undefined,
): (part: Pick<QuestionFilter, 'documents' | 'parties' | 'from' | 'to'>) => readonly PartWords[] {
  const t = useWords(partWords)
  const language = useLanguage()
  const { data: cast = [] } = useQuery(partyNamesQuery(matter))
  return ({ documents, parties, from, to }) => {
    const but = (ids: readonly string[], id: string): string | null => listAs(ids.filter((one) => one !== id))
    // By the interface a party may be named by a part of its name.
    const named = (id: string): string | undefined => (isId(id) ? cast.find((one) => one.id === id)?.name : id)
    return [
      ...documents.map((id) => {
        const name = documentOf(id)?.name
        const words = name === undefined ? t('chip-gone') : t('chip-document', { name })
        return { name: 'document' as const, without: but(documents, id), words }
      }),
      ...parties.map((id) => {
        const name = named(id)
        const words = name === undefined ? t('chip-nobody') : t('chip-party', { name })
        return { name: 'party' as const, without: but(parties, id), words }
      }),
      ...(from === undefined
        ? []
        : [{ name: 'from' as const, without: null, words: t('chip-from', { day: writeIsoDay(from, language) }) }]),
      ...(to === undefined
        ? []
        : [{ name: 'to' as const, without: null, words: t('chip-to', { day: writeIsoDay(to, language) }) }]),
    ]
  }
}

interface PartProps {
  readonly matter: string
  readonly documents: readonly NamedDocument[]
}

/** What is on is always readable; how to change it, where it is asked for. */
export function Part({ matter, documents }: PartProps): ReactNode {
  const t = useWords(partWords)
  const [place, change] = usePlace()
  const [isOpen, setOpen] = useState(false)
  const region = useId()
  const wordsOf = usePartWords(matter, (id) => documents.find((document) => document.id === id))
  const part = partIn(place)
  const chips = part === null ? [] : wordsOf(part)
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <Button
          kind="quiet"
          icon={isOpen ? 'close' : 'down'}
          aria-expanded={isOpen}
          aria-controls={region}
          onClick={() => setOpen(!isOpen)}
        >
          {t('verb')}
        </Button>
        {chips.map(({ name, words, without }) => (
          <Chip
            key={`${name} ${words} ${without ?? ''}`}
            removeLabel={t('remove', { part: words })}
            onRemove={() => change({ [name]: without })}
          >
            {words}
          </Chip>
        ))}
        {chips.length > 1 ? (
          <Button kind="quiet" onClick={() => change(WHOLE)}>
            {t('reset')}
          </Button>
        ) : null}
      </div>
      <div id={region} hidden={!isOpen}>
        {isOpen ? <Choices matter={matter} documents={documents} /> : null}
      </div>
    </div>
  )
}

function Choices({ matter, documents }: PartProps): ReactNode {
  const t = useWords(partWords)
  const [place, change] = usePlace()
  const { data: parties = [] } = useQuery(partyNamesQuery(matter))
  return (
    <fieldset className="grid gap-3 border-l-2 border-line pl-3">
      <legend className="sr-only">{t('legend')}</legend>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(min(14rem,100%),1fr))] items-end gap-3">
        <NamesInPlace name="document" label={t('document')} verb={t('document-add')} offered={documents} />
        <NamesInPlace name="party" label={t('party')} verb={t('party-add')} offered={parties} />
        {(['from', 'to'] as const).map((name) => (
          <TextField
            key={name}
            type="date"
            label={t(name)}
            value={place[name] ?? ''}
            onChange={({ target }) => change({ [name]: target.value })}
          />
        ))}
      </div>
      <p className="text-small text-grey">{t('hint')}</p>
    </fieldset>
  )
}

import type { DocumentReply } from '@muniment/contract'
import { writeIsoDay } from '@muniment/contract/dates'
import { pageWithBates } from '@muniment/contract/places'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type AlikeOne, addresses, number, useLanguage, useWords } from '../../data/index.ts'
import { FileName, type IconName, Status, type StatusTone, Td, Tr } from '../../ui/index.ts'
import { writeBates } from './bates.ts'
import { DocumentDeeds } from './document-deeds.tsx'
import type { DocumentStatus } from './list-place.ts'
import { numberWords } from './number-words.ts'
import { documentsWords } from './words.ts'

const MARKS: Readonly<Record<DocumentStatus, { readonly tone: StatusTone; readonly icon: IconName }>> = {
  filed: { tone: 'quiet', icon: 'clock' },
  reading: { tone: 'busy', icon: 'reading' },
  read: { tone: 'quiet', icon: 'check' },
  refused: { tone: 'human', icon: 'warning' },
}

interface RowProps {
  readonly document: DocumentReply
  /** What was looked for: its Bates number leads to its page. */
  readonly looked: string
  /** Names of other documents with the same bytes. */
  readonly copies: readonly string[]
  /** Other documents with nearly its words. */
  readonly alike: readonly AlikeOne[]
  readonly isChosen: boolean
  /** Null: nothing can be chosen. */
  readonly onChoose: (() => void) | null
  /** Null: nothing can be done to it. */
  readonly onTrashed: ((document: DocumentReply) => void) | null
}

export function DocumentRow({ document, looked, copies, alike, isChosen, onChoose, onTrashed }: RowProps): ReactNode {
  const t = useWords(documentsWords)
  const language = useLanguage()
  const n = useWords(numberWords)
  const { name, kind, pages, pagesRead, status, detail, relation, exhibit, bates, datedOn, custodian } = document
  const page = bates === null ? null : pageWithBates(bates, pages, looked)
  const known = [exhibit, writeBates(document)].filter((one) => one !== null)
  const { tone, icon } = MARKS[status]
  return (
    <Tr>
      {onChoose === null ? null : (
        <Td className="pt-2.5 align-top">
          <input
            type="checkbox"
            className="block size-6"
            aria-label={n('choose', { name })}
            checked={isChosen}
            onChange={onChoose}
          />
        </Td>
      )}
      <Td className="w-full max-w-0">
        <div className="flex items-center gap-1">
          <Link
            to={addresses.document(document.matter, document.id)}
            search={page === null ? {} : { page: String(page) }}
            className="block min-h-6 min-w-0 wrap-anywhere hover:underline wide:flex"
            title={name}
            aria-label={name}
          >
            <FileName name={name} isCut />
          </Link>
          {onTrashed === null ? null : <DocumentDeeds of={document} onTrashed={onTrashed} className="-my-1.5" />}
        </div>
        {known.length === 0 ? null : (
          <span className="block text-small text-grey tabular-nums">{known.join(' · ')}</span>
        )}
        {copies.length === 0 ? null : (
          <span className="block text-small break-words text-grey">
            {t('copy-of', { name: copies[0] ?? '', more: copies.length - 1 })}
          </span>
        )}
        <NearlySame matter={document.matter} alike={alike} />
        {relation === null ? null : <span className="block text-small text-grey">{t(relation)}</span>}
        {detail === null ? null : <span className="block text-small text-amber">{detail}</span>}
      </Td>
      <Td isSide className="whitespace-nowrap text-grey uppercase">
        {kind ?? ''}
      </Td>
      <Td isNumber className="whitespace-nowrap">
        {pages === 0 ? '' : number(pages, language)}
      </Td>
      <Td isSide className="whitespace-nowrap">
        {datedOn === null ? '' : writeIsoDay(datedOn, language)}
      </Td>
      <Td isSide className="max-w-48 truncate" title={custodian ?? undefined}>
        {custodian ?? ''}
      </Td>
      <Td className="whitespace-nowrap">
        <Status tone={tone} icon={icon}>
          {t(`status-${status}`)}
          {status === 'reading' && pages > 0
            ? ` · ${t('reading-page', { page: number(pagesRead, language), pages: number(pages, language) })}`
            : ''}
        </Status>
      </Td>
    </Tr>
  )
}

/** One of them, with the way there; how many more there are. */
function NearlySame({ matter, alike }: { readonly matter: string; readonly alike: readonly AlikeOne[] }): ReactNode {
  const t = useWords(documentsWords)
  const [first] = alike
  if (first === undefined) return null
  return (
    <span className="block text-small break-words text-grey">
      {t(first.hasSameWords ? 'same-words-as' : 'nearly-same-as')}{' '}
      <Link to={addresses.document(matter, first.id)} className="link inline-block min-h-6">
        <FileName name={first.name} />
      </Link>
      {alike.length === 1 ? null : (
        <>
          {' '}
          <Link to={addresses.coverage(matter)} search={{ show: 'alike' }} className="link inline-block min-h-6">
            {t('alike-more', { count: alike.length - 1 })}
          </Link>
        </>
      )}
    </span>
  )
}

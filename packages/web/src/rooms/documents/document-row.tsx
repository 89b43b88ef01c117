import type { DocumentReply } from '@muniment/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { addresses, bytes, number, recently, useLanguage, useTimeZone, useWords } from '../../data/index.ts'
import { type IconName, Status, type StatusTone, Td, Tr } from '../../ui/index.ts'
import { DocumentDeeds } from './document-deeds.tsx'
import type { DocumentStatus } from './queries.ts'
import { documentsWords } from './words.ts'

const MARKS: Readonly<Record<DocumentStatus, { readonly tone: StatusTone; readonly icon: IconName }>> = {
  filed: { tone: 'quiet', icon: 'clock' },
  reading: { tone: 'busy', icon: 'reading' },
  read: { tone: 'quiet', icon: 'check' },
  refused: { tone: 'human', icon: 'warning' },
}

interface RowProps {
  readonly document: DocumentReply
  /** Null: nothing can be done to it. */
  readonly onTrashed: ((document: DocumentReply) => void) | null
}

export function DocumentRow({ document, onTrashed }: RowProps): ReactNode {
  const t = useWords(documentsWords)
  const language = useLanguage()
  const timeZone = useTimeZone()
  const { name, kind, pages, pagesRead, status, detail, relation } = document
  const { tone, icon } = MARKS[status]
  const folders = name.split('/')
  const last = folders.pop() ?? name
  return (
    <Tr>
      <Td className="w-full max-w-0">
        <div className="flex items-center gap-1">
          <Link
            to={addresses.document(document.matter, document.id)}
            className="block min-h-6 truncate hover:underline"
            title={name}
          >
            {folders.length === 0 ? null : <span className="text-grey">{folders.join('/')}/</span>}
            {last}
          </Link>
          {onTrashed === null ? null : <DocumentDeeds of={document} onTrashed={onTrashed} className="-my-1.5" />}
        </div>
        {relation === null ? null : <span className="block text-small text-grey">{t(relation)}</span>}
        {detail === null ? null : <span className="block text-small text-amber">{detail}</span>}
      </Td>
      <Td isSide className="whitespace-nowrap text-grey uppercase">
        {kind ?? ''}
      </Td>
      <Td isNumber className="whitespace-nowrap">
        {pages === 0 ? '' : number(pages, language)}
      </Td>
      <Td isSide isNumber className="whitespace-nowrap text-grey">
        {bytes(document.bytes, language)}
      </Td>
      <Td isSide className="whitespace-nowrap text-grey">
        {recently(document.filedAt, new Date(), language, timeZone)}
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

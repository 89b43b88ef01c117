import type { AuditEntryReply } from '@muniment/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { addresses, moment, useLanguage, useMatterName, useNames, useTimeZone, useWords } from '../../data/index.ts'
import { Table, Td, Th, Tr } from '../../ui/index.ts'
import { actWords, isAct } from './act-words.ts'
import { useFactsInWords } from './facts-in-words.ts'
import { activityWords } from './words.ts'

export function Acts({ entries }: { readonly entries: readonly AuditEntryReply[] }): ReactNode {
  const t = useWords(activityWords)
  return (
    <Table
      label={t('list')}
      head={
        <>
          <Th className="w-48">{t('when')}</Th>
          <Th>{t('what')}</Th>
          <Th isSide>{t('where')}</Th>
        </>
      }
    >
      {entries.map((entry) => (
        <Act key={entry.index} entry={entry} />
      ))}
    </Table>
  )
}

function Act({ entry }: { readonly entry: AuditEntryReply }): ReactNode {
  const t = useWords(activityWords)
  const a = useWords(actWords)
  const language = useLanguage()
  const timeZone = useTimeZone()
  const nameOf = useNames()
  const { at, action, actor, facts, fault } = entry
  const who = actor?.account === undefined ? (actor === null ? '' : t('job')) : (nameOf(actor.account) ?? t('gone'))
  return (
    <Tr>
      <Td className="text-small whitespace-nowrap text-grey tabular-nums max-mid:w-28 max-mid:whitespace-normal">
        {moment(at, language, timeZone)}
      </Td>
      <Td>
        <span className="font-strong">{who}</span> {isAct(action) ? a(action) : action}
        {fault === null ? null : <span className="block text-small text-red">{t('changed')}</span>}
        {actor === null && fault === null ? <span className="block text-small text-grey">{t('destroyed')}</span> : null}
        <Facts facts={facts} />
        <span className="wide:hidden">
          <Where entry={entry} />
        </span>
      </Td>
      <Td isSide className="w-2/5 text-small">
        <Where entry={entry} />
      </Td>
    </Tr>
  )
}

/** Names and numbers of ours, never words of a document; what has no word here stands as it was recorded. */
function Facts({ facts }: Pick<AuditEntryReply, 'facts'>): ReactNode {
  const said = useFactsInWords()(facts)
  return said === '' ? null : <span className="block text-small wrap-anywhere text-grey">{said}</span>
}

function Where({ entry: { targets } }: { readonly entry: AuditEntryReply }): ReactNode {
  const t = useWords(activityWords)
  const idOf = (type: string): string | undefined => targets.find((target) => target.type === type)?.id
  const matter = idOf('matter')
  const name = useMatterName(matter ?? '')
  if (matter === undefined || name === null) return null
  const document = idOf('document')
  return (
    <span className="inline-flex max-w-full flex-wrap gap-x-2 text-small wrap-anywhere">
      <Link to={addresses.documents(matter)} className="link inline-block min-h-6">
        {t('in-matter', { matter: name })}
      </Link>
      {document === undefined ? null : (
        <Link to={addresses.document(matter, document)} className="link inline-block min-h-6">
          {t('open')}
        </Link>
      )}
    </span>
  )
}

// Beside the pages: the head of a message, what the document is, what was not read of it, what it was found in and what was found in it.
import type { DocumentDetailReply } from '@muniment/contract'
import { writeIsoDay } from '@muniment/contract/dates'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import {
  addresses,
  bytes,
  moment,
  number,
  pageQuery,
  useAlike,
  useLanguage,
  useTimeZone,
  useWords,
} from '../../data/index.ts'
import { FileName, Icon } from '../../ui/index.ts'
import { writeBates } from './bates.ts'
import { documentQuery } from './document-queries.ts'
import { documentWords } from './document-words.ts'

interface AsideProps {
  readonly of: DocumentDetailReply
  readonly matter: string
}

export function DocumentAside({ of, matter }: AsideProps): ReactNode {
  const t = useWords(documentWords)
  return (
    <aside
      id="about-document"
      aria-label={t('about')}
      className="grid scroll-mt-16 content-start gap-6 max-broad:mt-8 max-broad:border-t max-broad:pt-6"
    >
      {of.kind === 'eml' || of.kind === 'msg' ? <MailHead of={of} /> : null}
      <Reading of={of} />
      <Facts of={of} />
      <Family of={of} matter={matter} />
      <Alike of={of} matter={matter} />
    </aside>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <section>
      <h2 className="pb-1.5 text-base font-strong">{title}</h2>
      {children}
    </section>
  )
}

interface Pair {
  readonly name: string
  readonly value: ReactNode
  readonly isQuoted?: boolean
}

function Pairs({ pairs }: { readonly pairs: readonly Pair[] }): ReactNode {
  return (
    <dl className="grid gap-1.5">
      {pairs.map(({ name, value, isQuoted = false }) => (
        <div key={name} className="grid grid-cols-[6rem_minmax(0,1fr)] gap-2">
          <dt className="text-small text-grey">{name}</dt>
          <dd className={isQuoted ? 'font-serif text-base wrap-anywhere' : 'text-small break-words tabular-nums'}>
            {value}
          </dd>
        </div>
      ))}
    </dl>
  )
}

const FIELDS = ['From', 'To', 'Cc', 'Bcc', 'Sent', 'Subject', 'Attachments'] as const

/** The fields of a mail as its first page has them, each `Name: what it says`. */
function MailHead({ of }: { readonly of: DocumentDetailReply }): ReactNode {
  const t = useWords(documentWords)
  const { data } = useQuery({ ...pageQuery({ document: of.id, page: 1 }), enabled: of.textVersion !== null })
  const pairs = (data?.zones ?? []).flatMap(({ kind, label, start, end }) => {
    const field = FIELDS.find((known) => known === label)
    const text = data?.text.slice(start, end) ?? ''
    return kind === 'field' && field !== undefined
      ? [{ name: t(field), value: text.slice(text.indexOf(':') + 1).trim(), isQuoted: true }]
      : []
  })
  return pairs.length === 0 ? null : (
    <Part title={t('mail')}>
      <Pairs pairs={pairs} />
    </Part>
  )
}

/** Read only in part is said before anything else is. */
function Reading({ of }: { readonly of: DocumentDetailReply }): ReactNode {
  const t = useWords(documentWords)
  const { findings, status } = of
  if (findings.length === 0) return status === 'read' ? <p className="text-small text-grey">{t('all-read')}</p> : null
  return (
    <Part title={t('not-read')}>
      <ul className="grid gap-2">
        {findings.map(({ page, code, detail }) => (
          <li key={`${code} ${page ?? ''} ${detail}`} className="flex gap-2 text-small">
            <Icon name="warning" className="mt-0.5 text-amber" />
            <span className="min-w-0 break-words">
              {page === null ? (
                detail
              ) : (
                <Link to="." search={{ page: String(page) }} className="link">
                  {t('not-read-page', { page, detail })}
                </Link>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  )
}

function Facts({ of }: { readonly of: DocumentDetailReply }): ReactNode {
  const t = useWords(documentWords)
  const language = useLanguage()
  const timeZone = useTimeZone()
  const folder = of.name.split('/').slice(0, -1).join('/')
  const pairs: Pair[] = [
    ...(of.kind === null ? [] : [{ name: t('kind'), value: of.kind.toUpperCase() }]),
    ...(of.pages === 0 ? [] : [{ name: t('pages'), value: number(of.pages, language) }]),
    ...(of.datedOn === null ? [] : [{ name: t('dated'), value: writeIsoDay(of.datedOn, language) }]),
    ...(of.custodian === null ? [] : [{ name: t('custodian'), value: of.custodian }]),
    ...(of.exhibit === null ? [] : [{ name: t('exhibit'), value: of.exhibit }]),
    ...(of.bates === null ? [] : [{ name: t('bates'), value: writeBates(of) ?? '' }]),
    { name: t('size'), value: bytes(of.bytes, language) },
    { name: t('filed'), value: moment(of.filedAt, language, timeZone) },
    ...(folder === '' ? [] : [{ name: t('folder'), value: folder }]),
  ]
  return (
    <Part title={t('about')}>
      <Pairs pairs={pairs} />
    </Part>
  )
}

function Family({ of, matter }: AsideProps): ReactNode {
  const t = useWords(documentWords)
  const { parent, children, childrenNext } = of
  const { data: above } = useQuery({ ...documentQuery(matter, parent ?? '', useLanguage()), enabled: parent !== null })
  return (
    <>
      {parent === null ? null : (
        <Part title={t('parent')}>
          <Link to={addresses.document(matter, parent)} className="link break-words">
            {above?.name ?? t('open-parent')}
          </Link>
        </Part>
      )}
      {children.length === 0 ? null : (
        <Part title={t('inside')}>
          <ul className="grid gap-1.5">
            {children.map(({ id, name }) => (
              <li key={id} className="flex gap-2">
                <Icon name="document" className="mt-1 text-grey" />
                <Link to={addresses.document(matter, id)} className="link min-w-0 break-words">
                  <FileName name={name} />
                </Link>
              </li>
            ))}
          </ul>
          {childrenNext === null ? null : (
            <p className="pt-2 text-small text-grey">{t('inside-more', { count: children.length })}</p>
          )}
        </Part>
      )}
    </>
  )
}

/** Documents with nearly its words, each with the way there. */
function Alike({ of, matter }: AsideProps): ReactNode {
  const t = useWords(documentWords)
  const alike = useAlike(matter)(of.id)
  return alike.length === 0 ? null : (
    <Part title={t('alike')}>
      <ul className="grid gap-1.5">
        {alike.slice(0, MOST_ALIKE).map(({ id, name, hasSameWords }) => (
          <li key={id} className="flex gap-2">
            <Icon name="document" className="mt-1 text-grey" />
            <span className="min-w-0">
              <Link to={addresses.document(matter, id)} className="link break-words">
                <FileName name={name} />
              </Link>
              {hasSameWords ? <span className="block text-small text-grey">{t('alike-whole')}</span> : null}
            </span>
          </li>
        ))}
      </ul>
      {alike.length <= MOST_ALIKE ? null : (
        <p className="pt-2 text-small">
          <Link to={addresses.coverage(matter)} search={{ show: 'alike' }} className="link inline-block min-h-6">
            {t('alike-all', { count: alike.length })}
          </Link>
        </p>
      )}
    </Part>
  )
}

/** More are a kind of letter, and stand in the coverage. */
const MOST_ALIKE = 5

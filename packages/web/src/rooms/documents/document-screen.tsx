// One document: its pages as they look, and beside them what it is, what was found in it and what was not read of it.
import type { DocumentDetailReply } from '@muniment/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import {
  addresses,
  cache,
  keys,
  matterQuery,
  number,
  useCommands,
  useFollowing,
  useIdHere,
  useLanguage,
  useLongFile,
  useMay,
  useWords,
} from '../../data/index.ts'
import { Empty, FileLink, FourStates, GivenFile, Icon, Page, Progress, Skeleton } from '../../ui/index.ts'
import { DocumentAside } from './document-aside.tsx'
import { DocumentDeeds } from './document-deeds.tsx'
import { documentQuery } from './document-queries.ts'
import { DocumentReader } from './document-reader.tsx'
import { documentWords } from './document-words.ts'

export function DocumentScreen(): ReactNode {
  const matter = useIdHere('matter')
  const document = useIdHere('document')
  return <OneDocument key={document} matter={matter} document={document} />
}

/** The part of a path that is its name. */
export const lastOf = (name: string): string => name.split('/').at(-1) || name

function OneDocument({ matter, document }: { readonly matter: string; readonly document: string }): ReactNode {
  const t = useWords(documentWords)
  const navigate = useNavigate()
  const asked = useQuery(documentQuery(matter, document, useLanguage()))
  const about = useQuery(matterQuery(matter))
  const mayWrite = useMay('editor') && about.data?.archivedAt === null
  const original = useLongFile()
  const askAgain = (): void => void cache.invalidateQueries({ queryKey: keys.document(matter, document) })
  useFollowing(matter, {
    document: (all) => (all.some(({ id }) => id === document) ? askAgain() : undefined),
    reload: askAgain,
  })
  const out = (): void => void navigate({ to: addresses.documents(matter) })
  useCommands([{ id: 'document.out', label: t('out'), group: t('group'), keys: 'Escape', run: out }])
  return (
    <Page
      title={asked.data === undefined ? t('group') : lastOf(asked.data.name)}
      width="full"
      above={
        <Link to={addresses.documents(matter)} className="inline-flex min-h-6 items-center gap-1 hover:underline">
          <Icon name="back" className="size-3" />
          {t('back')}
        </Link>
      }
      actions={
        <>
          <FileLink by={original} href={`/documents/${encodeURIComponent(document)}/original`} label={t('download')}>
            {t('download')}
          </FileLink>
          {mayWrite && asked.data !== undefined ? (
            <DocumentDeeds
              of={asked.data}
              onTrashed={() => void navigate({ to: addresses.documents(matter), search: { in: 'trash' } })}
            />
          ) : null}
        </>
      }
    >
      <GivenFile of={original} isQuiet />
      <FourStates
        of={asked}
        waiting={<Skeleton rows={12} />}
        full={(detail) => <Shown of={detail} matter={matter} />}
      />
    </Page>
  )
}

function Shown({ of, matter }: { readonly of: DocumentDetailReply; readonly matter: string }): ReactNode {
  const t = useWords(documentWords)
  const { findings } = of
  return (
    <div className="gap-8 broad:grid broad:grid-cols-[minmax(0,1fr)_18rem]">
      <div className="min-w-0">
        {findings.length === 0 ? null : (
          <p className="pb-3 text-small text-amber broad:hidden">
            <a href="#about-document" className="inline-flex min-h-6 items-center gap-1.5 underline">
              <Icon name="warning" />
              {t('not-read-count', { count: findings.length })}
            </a>
          </p>
        )}
        <Pages of={of} matter={matter} />
      </div>
      <DocumentAside of={of} matter={matter} />
    </div>
  )
}

function Pages({ of, matter }: { readonly of: DocumentDetailReply; readonly matter: string }): ReactNode {
  const t = useWords(documentWords)
  const language = useLanguage()
  const { status, pages, pagesRead, textVersion, detail } = of
  if (textVersion !== null && pages > 0) return <DocumentReader of={of} matter={matter} />
  if (status === 'refused')
    return (
      <Empty title={t('refused-title')}>
        <p className="text-amber">{detail}</p>
        <p>{t('refused-text')}</p>
      </Empty>
    )
  if (status === 'read') return <Empty title={t('no-pages')}>{t('no-pages-text')}</Empty>
  const at = { page: number(pagesRead, language), pages: number(pages, language) }
  return (
    <Empty title={t('reading-title')}>
      <p>{t('reading-text')}</p>
      <Progress
        label={pages === 0 ? t('reading-title') : t('reading-page', at)}
        part={pages === 0 ? null : pagesRead / pages}
      />
    </Empty>
  )
}

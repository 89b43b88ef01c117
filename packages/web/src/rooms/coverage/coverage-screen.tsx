// What a chronology does not say: what was not read, what is unsure, which dates nobody has decided, which documents no row cites.
import type { CoverageReply } from '@muniment/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import {
  addresses,
  alikeQuery,
  cache,
  keys,
  matterQuery,
  number,
  oneOf,
  useFollowing,
  useIdHere,
  useLanguage,
  useMay,
  usePlace,
  useWords,
} from '../../data/index.ts'
import { buttonClass, Empty, FourStates, Page, Status, Tabs } from '../../ui/index.ts'
import { Alike } from './alike.tsx'
import { Dates } from './dates.tsx'
import { Findings } from './findings.tsx'
import { LeftOut } from './left-out.tsx'
import { coveragePlaceWords } from './place-words.ts'
import { coverageQuery } from './queries.ts'
import { Uncited } from './uncited.tsx'
import { coverageWords } from './words.ts'

const PARTS = ['dates', 'not-read', 'unsure', 'uncited', 'alike', 'left-out', 'remarks'] as const

export function CoverageScreen(): ReactNode {
  const matter = useIdHere('matter')
  return <Coverage key={matter} matter={matter} />
}

const forget = (queryKey: readonly string[]): void => void cache.invalidateQueries({ queryKey })

function Coverage({ matter }: { readonly matter: string }): ReactNode {
  const t = useWords(coverageWords)
  const p = useWords(coveragePlaceWords)
  const language = useLanguage()
  const about = useQuery(matterQuery(matter))
  const counts = useQuery(coverageQuery(matter, language))
  // The dates to decide stay where they are while somebody decides them; what is only read follows.
  const news = (): void => {
    for (const list of ['counts', 'left-out', 'documents']) forget([...keys.coverage(matter), list])
    forget([...keys.documents(matter), 'alike'])
  }
  useFollowing(matter, { document: news, chronology: news, reload: () => forget(keys.coverage(matter)) })
  const isOpen = about.data?.archivedAt === null
  const mayWrite = useMay('editor') && isOpen
  return (
    <Page title={p('title')} above={about.data?.name ?? ''}>
      <FourStates
        of={counts}
        isEmpty={({ documents }) => documents.read + documents.refused + documents.waiting === 0}
        empty={
          <Empty
            title={t('empty-title')}
            actions={
              <Link to={addresses.documents(matter)} className={buttonClass('main')}>
                {t('to-documents')}
              </Link>
            }
          >
            {t('empty-text')}
          </Empty>
        }
        full={(coverage) => (
          <>
            <Summary coverage={coverage} />
            <Parts matter={matter} coverage={coverage} mayWrite={mayWrite} />
          </>
        )}
      />
    </Page>
  )
}

function Summary({ coverage }: { readonly coverage: CoverageReply }): ReactNode {
  const t = useWords(coverageWords)
  const { documents, pages, notes, undecided } = coverage
  const isWhole = documents.waiting + coverage.notRead + undecided.open + coverage.unsurePages === 0
  return (
    <div className="grid gap-2 pb-5">
      <p role="status">
        {[
          t('documents-read', { count: documents.read }),
          t('pages-read', { count: pages.read }),
          ...(pages.recognised === 0 ? [] : [t('pages-recognised', { count: pages.recognised })]),
          ...(documents.refused === 0 ? [] : [t('documents-refused', { count: documents.refused })]),
        ].join(' · ')}
      </p>
      {documents.waiting === 0 ? null : (
        <Status tone="busy" icon="reading">
          {t('waiting', { count: documents.waiting })}
        </Status>
      )}
      {isWhole ? (
        <Status tone="quiet" icon="check">
          {t('nothing-missed')}
        </Status>
      ) : null}
      {notes.map(({ code, detail }) => (
        <Status key={code} tone="human" icon="warning">
          {detail}
        </Status>
      ))}
    </div>
  )
}

interface PartsProps {
  readonly matter: string
  readonly coverage: CoverageReply
  readonly mayWrite: boolean
}

function Parts({ matter, coverage, mayWrite }: PartsProps): ReactNode {
  const t = useWords(coverageWords)
  const language = useLanguage()
  const [place, change] = usePlace()
  const { data: alike } = useQuery(alikeQuery(matter))
  const { undecided, notRead, unsurePages, uncitedDocuments, leftOut, remarks } = coverage
  const counted: Readonly<Record<(typeof PARTS)[number], number>> = {
    dates: undecided.open,
    'not-read': notRead,
    unsure: unsurePages,
    uncited: uncitedDocuments,
    alike: alike?.pairs.length ?? 0,
    'left-out': Object.values(leftOut).reduce((sum, count) => sum + count, 0),
    remarks,
  }
  const labelOf = (part: (typeof PARTS)[number]): string =>
    counted[part] === 0 ? t(`part-${part}`) : `${t(`part-${part}`)} (${number(counted[part], language)})`
  // Where there is something to see first; and there one stays while it is dealt with.
  const [first] = useState(PARTS.find((part) => counted[part] > 0))
  const shown = oneOf(place['show'] ?? first, PARTS)
  return (
    <Tabs
      label={t('parts')}
      value={shown}
      onChange={(show) => change({ show, state: null, reason: null })}
      tabs={[
        {
          value: 'dates',
          label: labelOf('dates'),
          content: <Dates matter={matter} counts={undecided} mayWrite={mayWrite} />,
        },
        {
          value: 'not-read',
          label: labelOf('not-read'),
          content: <Findings matter={matter} kind="not-read" />,
        },
        {
          value: 'unsure',
          label: labelOf('unsure'),
          content: <Findings matter={matter} kind="unsure-page" />,
        },
        {
          value: 'uncited',
          label: labelOf('uncited'),
          content: <Uncited matter={matter} />,
        },
        {
          value: 'alike',
          label: labelOf('alike'),
          content: <Alike matter={matter} />,
        },
        {
          value: 'left-out',
          label: labelOf('left-out'),
          content: <LeftOut matter={matter} />,
        },
        {
          value: 'remarks',
          label: labelOf('remarks'),
          content: <Findings matter={matter} kind="remark" />,
        },
      ]}
    />
  )
}

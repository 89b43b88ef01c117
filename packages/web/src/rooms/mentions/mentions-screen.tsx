// The comments that name one, the last first: a press leads to the row, and what was seen is no news any more.
import type { MentionReply } from '@muniment/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { addresses, recently, useLanguage, useNames, useTimeZone, useWords } from '../../data/index.ts'
import { announceAfter, Button, Empty, FourStates, Page, Refusal, Skeleton, Status } from '../../ui/index.ts'
import { mentionsQuery, useForget, useSeeAll, useSeeMention } from './queries.ts'
import { mentionsWords } from './words.ts'

export function MentionsScreen(): ReactNode {
  const t = useWords(mentionsWords)
  const asked = useInfiniteQuery(mentionsQuery)
  const seeAll = useSeeAll()
  const all = asked.data?.pages.flatMap(({ mentions }) => mentions)
  const isNews = all?.some(({ seenAt }) => seenAt === null) === true
  return (
    <Page
      title={t('title')}
      actions={
        isNews ? (
          <Button isBusy={seeAll.isPending} onClick={() => seeAll.mutate()}>
            {t('all-seen')}
          </Button>
        ) : null
      }
    >
      <p className="pb-4 text-small text-grey">{t('hint')}</p>
      {seeAll.error === null ? null : <Refusal error={seeAll.error} />}
      <FourStates
        of={{ data: all, error: asked.error, refetch: asked.refetch }}
        waiting={<Skeleton rows={4} />}
        isEmpty={(mentions) => mentions.length === 0}
        empty={<Empty title={t('empty-title')}>{t('empty-text')}</Empty>}
        full={(mentions) => (
          <ul aria-label={t('title')} className="border-t border-line">
            {mentions.map((mention) => (
              <OneMention key={mention.id} mention={mention} />
            ))}
          </ul>
        )}
      />
      {asked.hasNextPage ? (
        <Button className="mt-4" isBusy={asked.isFetchingNextPage} onClick={() => void asked.fetchNextPage()}>
          {t('more')}
        </Button>
      ) : null}
    </Page>
  )
}

const SMALL = 'min-h-6 cursor-pointer text-small text-grey underline'

function OneMention({ mention }: { readonly mention: MentionReply }): ReactNode {
  const t = useWords(mentionsWords)
  const language = useLanguage()
  const timeZone = useTimeZone()
  const nameOf = useNames()
  const see = useSeeMention()
  const forget = useForget()
  const { id, matter, event, author, text, at, seenAt } = mention
  const isNew = seenAt === null
  return (
    <li className="grid gap-1 border-b border-line py-3">
      <span className="flex flex-wrap items-center gap-x-3 text-small text-grey">
        <span>
          {t('of', {
            name: nameOf(author) ?? t('somebody'),
            day: recently(at, new Date(), language, timeZone),
            matter: matter.name,
          })}
        </span>
        {isNew ? (
          <Status tone="human" icon="bell">
            {t('new')}
          </Status>
        ) : null}
      </span>
      <p className={isNew ? 'font-strong break-words whitespace-pre-line' : 'break-words whitespace-pre-line'}>
        {text}
      </p>
      <Link
        to={addresses.chronology(matter.id)}
        search={{ row: event.id }}
        className="link justify-self-start break-words"
        onClick={() => (isNew ? see.mutate({ id, isSeen: true }) : undefined)}
      >
        {t('row', { words: event.text })}
      </Link>
      <span className="flex flex-wrap gap-4">
        <button type="button" className={SMALL} onClick={() => see.mutate({ id, isSeen: isNew })}>
          {t(isNew ? 'mark-seen' : 'mark-new')}
        </button>
        <button type="button" className={SMALL} onClick={() => announceAfter(forget.mutateAsync(id), t('forgotten'))}>
          {t('forget')}
        </button>
      </span>
      {see.error === null ? null : <Refusal error={see.error} />}
      {forget.error === null ? null : <Refusal error={forget.error} />}
    </li>
  )
}

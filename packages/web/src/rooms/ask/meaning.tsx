// How far the model of this installation has read the passages of a matter, while it has not read them all.
import { queryOptions, useQuery } from '@tanstack/react-query'
import { type ReactNode, useRef } from 'react'
import { answerOf, api, keys, number, useLanguage, useWords } from '../../data/index.ts'
import { Progress } from '../../ui/index.ts'
import { meaningWords } from './meaning-words.ts'

const WHILE_READING_MILLISECONDS = 5000

const meaningQuery = (matter: string) =>
  queryOptions({
    // Below the documents: what is new among them is new here.
    queryKey: [...keys.documents(matter), 'meaning'],
    queryFn: () => answerOf(api.GET('/matters/{matter}/meaning', { params: { path: { matter } } })),
    refetchInterval: ({ state: { data } }) =>
      data === undefined || data.model === null || data.read >= data.passages ? false : WHILE_READING_MILLISECONDS,
  })

/** Who hears the page is told the end of it once, not every step; nothing where words alone decide. */
export function MeaningPreparation({ matter }: { readonly matter: string }): ReactNode {
  const t = useWords(meaningWords)
  const language = useLanguage()
  const { data } = useQuery(meaningQuery(matter))
  const wasPreparing = useRef(false)
  if (data === undefined || data.model === null) return null
  const { passages, read } = data
  const isPreparing = read < passages
  if (isPreparing) wasPreparing.current = true
  return (
    <>
      <p role="status" className="sr-only">
        {!isPreparing && wasPreparing.current ? t('ready') : ''}
      </p>
      {isPreparing ? (
        <Progress label={t('preparing', { read: number(read, language), passages })} part={read / passages} />
      ) : null}
    </>
  )
}

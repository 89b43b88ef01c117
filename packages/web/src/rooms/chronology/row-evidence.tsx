// What a row rests on: its quotes, the page of the one that is looked at with all of them marked, and what a person does to them. A wrong
// quote is taken away, a further source is added from any page that is looked at; both are one act and can be taken back.
import type { EventReply } from '@muniment/contract'
import { placeParts } from '@muniment/contract/places'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { addresses, type NamedDocument, useCommands, useLanguage, useTakeBack, useWords } from '../../data/index.ts'
import { Button, Confirm, IconButton, type PlaceOnPage, Quote, Refusal, Status } from '../../ui/index.ts'
import { ChooseDocument } from './choose-document.tsx'
import { type Citation, keyOf } from './citation.ts'
import { type RowChange, useSave } from './edit-queries.ts'
import { calledIn, lastOf } from './row.tsx'
import { RowPage } from './row-page.tsx'
import { useRowPlace } from './row-place.ts'
import { sourceWords } from './source-words.ts'
import { chronologyWords } from './words.ts'

interface EvidenceProps {
  readonly matter: string
  readonly row: EventReply
  readonly documentOf: (id: string) => NamedDocument | undefined
  /** False where the row was taken out, too. */
  readonly mayWrite: boolean
  /** Stands between the quotes and the page. */
  readonly children: ReactNode
}

export function RowEvidence({ matter, row, documentOf, mayWrite, children }: EvidenceProps): ReactNode {
  const say = useWords(chronologyWords)
  const t = useWords(sourceWords)
  const [place, go] = useRowPlace()
  const sources = useSources(matter, row)
  const [isFinding, find] = useState(false)
  const [losing, lose] = useState<Citation>()
  const { citations, removedSources } = row
  const at = Math.min(Math.max(0, citations.length - 1), (place.quote ?? 1) - 1)
  const shown = citations[at]
  const document = place.document ?? shown?.document
  const page = place.page ?? shown?.page
  const choose = (index: number): void => go({ quote: index + 1, page: null, document: null })
  const drop = (citation: Citation | undefined): void => {
    if (citation === undefined) return
    if (citations.length === 1) lose(citation)
    else sources.takeAway(citation, () => choose(Math.max(0, at - 1)))
  }
  const step = (by: number): void => choose(Math.min(citations.length - 1, Math.max(0, at + by)))
  const group = t('group')
  useCommands([
    ...(citations.length < 2
      ? []
      : [
          { id: 'evidence.next', label: t('next-quote'), group, keys: 'n', run: () => step(1) },
          { id: 'evidence.previous', label: t('previous-quote'), group, keys: 'p', run: () => step(-1) },
        ]),
    ...(mayWrite && shown !== undefined
      ? [{ id: 'evidence.drop', label: t('take-away-verb'), group, keys: 'Delete', run: () => drop(shown) }]
      : []),
    ...(mayWrite ? [{ id: 'evidence.find', label: t('find'), group, keys: 's', run: () => find(true) }] : []),
  ])
  return (
    <>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <h3 className="text-small text-grey">{say('evidence')}</h3>
        {citations.length === 0 ? (
          <p className="text-grey">{say(row.origin === 'read' ? 'no-source-left' : 'no-evidence')}</p>
        ) : null}
        {removedSources.map(({ document: removed }) => (
          <Status key={removed} tone="human" icon="warning">
            {say('removed-source')}
          </Status>
        ))}
        <ol className="grid gap-3">
          {citations.map((citation, index) => (
            <Source
              key={keyOf(citation)}
              matter={matter}
              citation={citation}
              document={documentOf(citation.document)}
              number={index + 1}
              isShown={index === at}
              onChoose={() => choose(index)}
              onDrop={mayWrite ? () => drop(citation) : null}
            />
          ))}
        </ol>
        <Done sources={sources} />
      </div>
      {children}
      {document === undefined || page === undefined ? (
        mayWrite ? (
          <Find onFind={() => find(true)} />
        ) : null
      ) : (
        <RowPage
          key={document}
          matter={matter}
          row={row}
          document={document}
          name={lastOf(documentOf(document)?.name ?? '…')}
          bates={documentOf(document)?.bates ?? null}
          pages={documentOf(document)?.pages ?? page}
          page={page}
          shown={shown}
          isChosen={place.quote !== null && place.page === null}
          onPage={(next) => go({ quote: place.quote, page: next, document: place.document })}
          onBack={place.page === null || shown === undefined ? null : () => choose(at)}
          onAdd={mayWrite ? (added) => sources.add(added, choose) : null}
        >
          {mayWrite ? <Find onFind={() => find(true)} /> : null}
        </RowPage>
      )}
      <ChooseDocument
        isOpen={isFinding}
        matter={matter}
        onClose={() => find(false)}
        onChosen={(id) => {
          find(false)
          go({ quote: place.quote, page: 1, document: id })
        }}
      />
      <Confirm
        isOpen={losing !== undefined}
        onClose={() => lose(undefined)}
        title={t('last-title')}
        verb={t('take-away-verb')}
        isBusy={sources.isBusy}
        error={sources.refusedToTake}
        onConfirm={() => {
          if (losing !== undefined) sources.takeAway(losing, () => lose(undefined))
        }}
      >
        <p>{t('last-text')}</p>
        <p className="text-grey">{t('last-instead')}</p>
      </Confirm>
    </>
  )
}

function Find({ onFind }: { readonly onFind: () => void }): ReactNode {
  const t = useWords(sourceWords)
  return (
    <Button className="justify-self-start" icon="search" onClick={onFind}>
      {t('find')}
    </Button>
  )
}

interface SourceProps {
  readonly matter: string
  readonly citation: Citation
  readonly document: NamedDocument | undefined
  readonly number: number
  readonly isShown: boolean
  readonly onChoose: () => void
  /** Null: nothing can be changed. */
  readonly onDrop: (() => void) | null
}

function Source({ matter, citation, document, number, isShown, onChoose, onDrop }: SourceProps): ReactNode {
  const say = useWords(chronologyWords)
  const t = useWords(sourceWords)
  const language = useLanguage()
  const { page, pageLabel, place, quote } = citation
  return (
    <li className={isShown ? 'flex gap-2 border-l-2 border-blue pl-3' : 'flex gap-2 border-l-2 border-line pl-3'}>
      <div className="min-w-0 flex-1">
        <button
          type="button"
          aria-pressed={isShown}
          aria-label={`${say('quote', { number })}: ${quote === '' ? say('no-words') : quote}`}
          onClick={onChoose}
          className="block min-h-6 w-full cursor-pointer text-left break-words hover:bg-shade"
        >
          {quote === '' ? (
            <span className="text-grey">{say('no-words')}</span>
          ) : (
            <Quote className="bg-quote/60 [box-decoration-break:clone]">{quote}</Quote>
          )}
        </button>
        <Link
          to={addresses.document(matter, citation.document)}
          search={{ page: String(page) }}
          title={say('open-document')}
          className="link inline-block min-h-6 text-small break-words"
        >
          {[calledIn(document), ...placeParts({ page, pageLabel, place }, document, language)].join(', ')}
        </Link>
      </div>
      {onDrop === null ? null : (
        <IconButton icon="close" label={t('take-away', { number })} onClick={onDrop} className="-mt-1.5" />
      )}
    </li>
  )
}

type Sources = ReturnType<typeof useSources>

/** What was done last, and the way back. */
function Done({ sources }: { readonly sources: Sources }): ReactNode {
  const t = useWords(sourceWords)
  const { said, error, undo, isUndone, isUndoing } = sources
  if (error !== null) return <Refusal error={error} />
  if (said === null) return null
  return (
    <div className="flex flex-wrap items-center gap-3 text-small">
      <span role="status" className="text-grey">
        {t(isUndone ? 'undone' : said)}
      </span>
      {undo === null || isUndone ? null : (
        <Button kind="quiet" isBusy={isUndoing} onClick={undo}>
          {t('undo')}
        </Button>
      )}
    </div>
  )
}

const placeOf = ({ document, page, start, end }: Citation): Pick<Citation, 'document' | 'page' | 'start' | 'end'> => ({
  document,
  page,
  start,
  end,
})

function useSources(matter: string, row: EventReply) {
  const save = useSave(matter, row.id)
  const back = useTakeBack(matter)
  const edit = save.data?.edit ?? null
  const change = (citations: RowChange['citations'], onDone: (citations: EventReply['citations']) => void): void => {
    if (citations === undefined || save.isPending) return
    back.reset()
    save.mutate({ change: { citations } }, { onSuccess: ({ event }) => onDone(event.citations) })
  }
  const isAdded = (save.variables?.change.citations?.add.length ?? 0) > 0
  return {
    add: ({ document, page, start, end, quote, place }: PlaceOnPage, onAdded: (index: number) => void) =>
      change({ add: [{ document, page, start, end, quote, place }], remove: [] }, (citations) => {
        const key = keyOf({ document, page, start, end, quote, place, pageLabel: null })
        onAdded(
          Math.max(
            0,
            citations.findIndex((one) => keyOf(one) === key),
          ),
        )
      }),
    takeAway: (citation: Citation, onGone: () => void) => change({ add: [], remove: [placeOf(citation)] }, onGone),
    said: !save.isSuccess
      ? null
      : isAdded
        ? edit === null
          ? ('known' as const)
          : ('added' as const)
        : ('gone' as const),
    undo: edit === null ? null : () => back.mutate(edit),
    isUndone: back.isSuccess,
    isUndoing: back.isPending,
    isBusy: save.isPending,
    refusedToTake: (save.variables?.change.citations?.remove.length ?? 0) > 0 ? save.error : null,
    error: save.error ?? back.error,
  }
}

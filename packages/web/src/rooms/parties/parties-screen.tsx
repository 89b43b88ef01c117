// The cast of a matter: who it is about, under which names and roles, in how many rows.
import type { PartyReply } from '@muniment/contract'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useCallback, useState } from 'react'
import {
  cache,
  keys,
  matterQuery,
  useCommands,
  useFollowing,
  useIdHere,
  useMay,
  usePlace,
  useTakeBack,
  useWords,
} from '../../data/index.ts'
import { announce, Button, Dialog, Empty, FourStates, Page, Refusal, Split } from '../../ui/index.ts'
import { Cast } from './cast.tsx'
import { MergeDialog } from './merge.tsx'
import { PartyDetail } from './party-detail.tsx'
import { PartyForm } from './party-form.tsx'
import { partiesPlaceWords } from './place-words.ts'
import { castQuery, type Deed } from './queries.ts'
import { partiesWords } from './words.ts'

export function PartiesScreen(): ReactNode {
  const matter = useIdHere('matter')
  return <Parties key={matter} matter={matter} />
}

function Parties({ matter }: { readonly matter: string }): ReactNode {
  const t = useWords(partiesWords)
  const p = useWords(partiesPlaceWords)
  const about = useQuery(matterQuery(matter))
  const cast = useQuery(castQuery(matter))
  const mayWrite = useMay('editor') && about.data?.archivedAt === null
  const [place, change] = usePlace()
  const [deed, setDeed] = useState<Deed | null>(null)
  useFollowing(matter, { chronology: () => forget(matter), reload: () => forget(matter) })
  const add = (): void => change({ new: 'party' }, 'push')
  const done = useCallback((next: Deed) => {
    setDeed(next)
    announce(next.words)
  }, [])
  useCommands(mayWrite ? [{ id: 'parties.add', label: t('add'), group: t('group'), keys: 'n', run: add }] : [])
  const open = cast.data?.find(({ id }) => id === place['party'])
  return (
    <div className="flex min-h-dvh flex-col">
      <Split
        name="parties"
        label={t('divide')}
        side={
          open === undefined ? null : (
            <PartyDetail
              key={open.id}
              matter={matter}
              party={open}
              mayWrite={mayWrite}
              onDone={done}
              onClose={() => change({ party: null })}
            />
          )
        }
        main={
          <Page
            title={p('title')}
            above={about.data?.name ?? ''}
            width="full"
            actions={
              mayWrite ? (
                <Button icon="plus" onClick={add}>
                  {t('add')}
                </Button>
              ) : null
            }
          >
            <Done matter={matter} deed={deed} onTakenBack={() => setDeed(null)} />
            <FourStates
              of={cast}
              isEmpty={(items) => items.length === 0}
              empty={<Empty title={t('empty-title')}>{t('empty-text')}</Empty>}
              full={(items) => (
                <Chosen
                  matter={matter}
                  parties={items}
                  mayWrite={mayWrite}
                  isBeside={open !== undefined}
                  onDone={done}
                />
              )}
            />
            <Dialog
              isOpen={mayWrite && place['new'] !== undefined}
              onClose={() => change({ new: null })}
              title={t('add')}
            >
              <PartyForm
                matter={matter}
                party={null}
                onDone={(next, id) => {
                  change({ new: null, party: id })
                  done(next)
                }}
              />
            </Dialog>
          </Page>
        }
      />
    </div>
  )
}

const forget = (matter: string): void => void cache.invalidateQueries({ queryKey: keys.parties(matter) })

function Chosen({
  matter,
  parties,
  mayWrite,
  isBeside,
  onDone,
}: {
  readonly matter: string
  readonly parties: readonly PartyReply[]
  readonly mayWrite: boolean
  /** A party is open beside, and is closed first. */
  readonly isBeside: boolean
  readonly onDone: (deed: Deed) => void
}): ReactNode {
  const t = useWords(partiesWords)
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const [isMerging, setIsMerging] = useState(false)
  const chosen = parties.filter(({ id }) => ids.has(id))
  const chooseNone = (): void => setIds(new Set())
  useCommands(
    chosen.length === 0 || isBeside
      ? []
      : [{ id: 'parties.choose-none', label: t('unchoose'), group: t('group'), keys: 'Escape', run: chooseNone }],
  )
  return (
    <>
      <Cast parties={parties} chosen={mayWrite ? ids : null} onChoose={setIds} />
      {chosen.length === 0 ? null : (
        <div className="sticky bottom-0 -mx-2 flex flex-wrap items-center gap-3 border-t border-line bg-sheet px-4 py-3">
          <span role="status" className="flex-1 text-small">
            {t('chosen', { count: chosen.length })}
          </span>
          <Button kind="quiet" onClick={chooseNone}>
            {t('unchoose')}
          </Button>
          <Button disabled={chosen.length < 2} onClick={() => setIsMerging(true)}>
            {t('merge')}
          </Button>
        </div>
      )}
      <MergeDialog
        matter={matter}
        parties={chosen}
        isOpen={isMerging}
        onClose={() => setIsMerging(false)}
        onDone={(deed) => {
          setIsMerging(false)
          setIds(new Set())
          onDone(deed)
        }}
      />
    </>
  )
}

interface DoneProps {
  readonly matter: string
  readonly deed: Deed | null
  readonly onTakenBack: () => void
}

function Done({ matter, deed, onTakenBack }: DoneProps): ReactNode {
  const t = useWords(partiesWords)
  const undo = useTakeBack(matter)
  const edit = deed?.edit ?? null
  return (
    <>
      {deed === null ? null : (
        <p className="flex flex-wrap items-center gap-3 pb-3 text-small">
          {t('done', { what: deed.words })}
          {edit === null ? null : (
            <Button
              className="min-h-7"
              isBusy={undo.isPending}
              onClick={() =>
                undo.mutate(edit, {
                  onSuccess: () => {
                    announce(t('undone'))
                    onTakenBack()
                  },
                })
              }
            >
              {t('undo')}
            </Button>
          )}
        </p>
      )}
      {undo.isError ? <Refusal error={undo.error} className="mb-3" /> : null}
    </>
  )
}

// The tags of the matter, with how many rows have each: renamed, merged, deleted, and taken back where it was done.
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTakeBack, useWords } from '../../data/index.ts'
import { Button, Dialog, FourStates, Refusal, Select, Skeleton, TextField } from '../../ui/index.ts'
import { type KeptTag, type TagDeed, tagsQuery, useTagDeed } from './tags-queries.ts'
import { tagsWords } from './tags-words.ts'

interface TagsProps {
  readonly matter: string
  readonly onClose: () => void
}

export function TagsDialog({ matter, onClose }: TagsProps): ReactNode {
  const t = useWords(tagsWords)
  const asked = useQuery(tagsQuery(matter))
  const deed = useTagDeed(matter)
  const back = useTakeBack(matter)
  const [open, setOpen] = useState<string>()
  const act = (what: TagDeed): void => {
    back.reset()
    deed.mutate(what, { onSuccess: () => setOpen(undefined) })
  }
  const edit = deed.data ?? null
  const error = deed.error ?? back.error
  return (
    <Dialog isOpen onClose={onClose} title={t('title')}>
      <p className="pb-3 text-small text-grey">{t('hint')}</p>
      {edit === null || deed.variables === undefined ? null : (
        <p className="flex flex-wrap items-center gap-3 pb-3 text-small">
          <span role="status">{back.isSuccess ? t('undone') : <Said of={deed.variables} />}</span>
          {back.isSuccess ? null : (
            <Button kind="quiet" isBusy={back.isPending} onClick={() => back.mutate(edit)}>
              {t('undo')}
            </Button>
          )}
        </p>
      )}
      {error === null ? null : <Refusal error={error} />}
      <FourStates
        of={asked}
        waiting={<Skeleton rows={3} />}
        isEmpty={(tags) => tags.length === 0}
        empty={<p className="text-grey">{t('none')}</p>}
        full={(tags) => (
          <ul>
            {tags.map((tag) => (
              <li key={tag.id} className="border-b border-line py-1">
                <div className="flex min-h-9 items-center justify-between gap-3">
                  <span className="min-w-0 break-words">{tag.name}</span>
                  <span className="flex shrink-0 items-center gap-2 text-small text-grey tabular-nums">
                    {t('rows', { count: tag.events })}
                    <Button
                      kind="quiet"
                      icon={open === tag.id ? 'close' : 'down'}
                      aria-expanded={open === tag.id}
                      aria-label={t('change', { name: tag.name })}
                      onClick={() => setOpen(open === tag.id ? undefined : tag.id)}
                    />
                  </span>
                </div>
                {open === tag.id ? (
                  <OneTag tag={tag} all={tags} isBusy={deed.isPending} onDo={act} onClose={() => setOpen(undefined)} />
                ) : null}
              </li>
            ))}
          </ul>
        )}
      />
    </Dialog>
  )
}

function Said({ of: deed }: { readonly of: TagDeed }): ReactNode {
  const t = useWords(tagsWords)
  const before = deed.tag.name
  if (deed.do === 'rename') return t('renamed', { before, name: deed.name })
  if (deed.do === 'merge') return t('merged', { before, name: deed.into.name })
  return t('deleted', { name: before })
}

interface OneProps {
  readonly tag: KeptTag
  readonly all: readonly KeptTag[]
  readonly isBusy: boolean
  readonly onDo: (deed: TagDeed) => void
  readonly onClose: () => void
}

function OneTag({ tag, all, isBusy, onDo, onClose }: OneProps): ReactNode {
  const t = useWords(tagsWords)
  const [name, setName] = useState(tag.name)
  const [other, setOther] = useState('')
  const wanted = name.trim()
  const others = all.filter(({ id }) => id !== tag.id)
  const isTaken = others.some((one) => one.name.toLowerCase() === wanted.toLowerCase())
  const into = others.find(({ id }) => id === other)
  return (
    <div className="grid gap-3 border-l-2 border-blue pb-3 pl-3">
      <form
        className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          if (wanted !== '' && wanted !== tag.name && !isTaken) onDo({ do: 'rename', tag, name: wanted })
        }}
      >
        <TextField
          label={t('name')}
          maxLength={60}
          value={name}
          problem={isTaken ? t('taken') : null}
          onChange={({ target }) => setName(target.value)}
        />
        <Button type="submit" isBusy={isBusy} disabled={wanted === '' || wanted === tag.name || isTaken}>
          {t('rename')}
        </Button>
      </form>
      {others.length === 0 ? null : (
        <div className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-2">
          <Select
            label={t('into')}
            value={other}
            options={[
              { value: '', label: t('choose') },
              ...others.map(({ id, name: label }) => ({ value: id, label })),
            ]}
            onChange={({ target }) => setOther(target.value)}
          />
          <Button
            isBusy={isBusy}
            disabled={into === undefined}
            onClick={() => (into === undefined ? undefined : onDo({ do: 'merge', tag, into }))}
          >
            {t('merge')}
          </Button>
        </div>
      )}
      <div className="flex gap-2">
        <Button isBusy={isBusy} onClick={() => onDo({ do: 'delete', tag })}>
          {t('delete')}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {t('close')}
        </Button>
      </div>
    </div>
  )
}

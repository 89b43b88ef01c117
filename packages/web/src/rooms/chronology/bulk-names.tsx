// A name that rows get or lose: a tag or a party. Typed with the names there are below; opened by a button, because the bar is narrow.
import type { UseQueryResult } from '@tanstack/react-query'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useWords } from '../../data/index.ts'
import { Button, Refusal, TextField } from '../../ui/index.ts'
import { bulkWords } from './bulk-words.ts'

interface NamesProps {
  readonly of: 'tag' | 'party'
  readonly offered: readonly string[]
  /** Whether the name can be given and taken; undefined where any can. */
  readonly isKnown?: (name: string) => boolean
  /** What the names are asked by: of a name that is not among them nothing is said until they are here. */
  readonly names: Pick<UseQueryResult, 'data' | 'error' | 'refetch'>
  readonly isBusy: boolean
  readonly onAdd: (name: string) => void
  readonly onRemove: (name: string) => void
}

export function BulkNames({ of, offered, isKnown, names, isBusy, onAdd, onRemove }: NamesProps): ReactNode {
  const t = useWords(bulkWords)
  const [isOpen, setOpen] = useState(false)
  const [name, setName] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const list = useId()
  const wasOpen = useRef(false)
  useEffect(() => {
    if (isOpen) field.current?.focus()
    else if (wasOpen.current) opener.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  const wanted = name.trim()
  const isHere = names.data !== undefined
  const isUnknown = isHere && wanted !== '' && isKnown?.(wanted) === false
  const cannot = wanted === '' || isUnknown || isBusy || (isKnown !== undefined && !isHere)
  if (!isOpen)
    return (
      <Button ref={opener} onClick={() => setOpen(true)}>
        {t(of)}
      </Button>
    )
  return (
    <form
      className="flex flex-wrap items-end gap-2"
      aria-label={t(of)}
      onSubmit={(event) => {
        event.preventDefault()
        if (!cannot) onAdd(wanted)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        // It goes out of the field, not out of the choice.
        event.stopPropagation()
        setOpen(false)
      }}
    >
      <TextField
        label={t(`${of}-new`)}
        list={list}
        autoComplete="off"
        maxLength={of === 'tag' ? 60 : 300}
        value={name}
        ref={field}
        problem={isUnknown ? t('party-unknown') : null}
        onChange={({ target }) => setName(target.value)}
      />
      <datalist id={list}>
        {offered.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <Button type="submit" disabled={cannot}>
        {t(`${of}-add`)}
      </Button>
      <Button disabled={cannot} onClick={() => onRemove(wanted)}>
        {t(`${of}-remove`)}
      </Button>
      {isHere || names.error === null ? null : (
        <Refusal error={names.error} onRetry={() => void names.refetch()} className="basis-full" />
      )}
    </form>
  )
}

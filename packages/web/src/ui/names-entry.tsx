// Several names, chosen from those there are: typed with the browser's own list below, added by a press or Enter, taken away one by one.
import { type ReactNode, useId, useRef } from 'react'
import { useWords } from '../data/index.ts'
import { Button } from './button.tsx'
import { TextField } from './field.tsx'
import { Chip } from './marks.tsx'
import { namesEntryWords } from './names-entry-words.ts'

interface NamesProps {
  readonly legend: string
  readonly label: string
  readonly verb: string
  /** Left out: they stand elsewhere, and go there. */
  readonly chosen?: readonly { readonly key: string; readonly name: string }[]
  readonly offered: readonly string[]
  readonly most: number
  readonly typed: string
  readonly canAdd: boolean
  readonly onType: (text: string) => void
  readonly onAdd: () => void
  readonly onRemove?: (key: string) => void
  readonly children?: ReactNode
}

export function NamesEntry(props: NamesProps): ReactNode {
  const { legend, label, verb, chosen = [], offered, most, typed, canAdd, onType, onAdd, onRemove, children } = props
  const t = useWords(namesEntryWords)
  const list = useId()
  const field = useRef<HTMLInputElement>(null)
  return (
    <fieldset className="grid gap-2">
      <legend className="sr-only">{legend}</legend>
      {chosen.length === 0 ? null : (
        <ul className="flex flex-wrap gap-2">
          {chosen.map(({ key, name }) => (
            <li key={key} className="max-w-full min-w-0">
              <Chip
                removeLabel={t('remove', { name })}
                onRemove={() => {
                  onRemove?.(key)
                  field.current?.focus()
                }}
              >
                {name}
              </Chip>
            </li>
          ))}
        </ul>
      )}
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-2">
        <TextField
          ref={field}
          label={label}
          list={list}
          autoComplete="off"
          maxLength={most}
          value={typed}
          onChange={({ target }) => onType(target.value)}
          onKeyDown={(event) => {
            // With something typed it adds that; the next one sends the form.
            if (event.key !== 'Enter' || typed.trim() === '') return
            event.preventDefault()
            if (canAdd) onAdd()
          }}
        />
        <Button aria-label={verb} disabled={!canAdd} onClick={onAdd}>
          {t('add')}
        </Button>
      </div>
      <datalist id={list}>
        {offered.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {children}
    </fieldset>
  )
}

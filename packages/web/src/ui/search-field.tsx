// A field for words that are looked for. What one types is its own and is told after a pause, so that no letter is lost to an address that
// follows more slowly; what is changed elsewhere (a chip taken away, the way back) shows here too.
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useRef, useState } from 'react'
import { classes } from './classes.ts'

interface SearchFieldProps {
  readonly label: string
  readonly value: string
  readonly onLook: (words: string) => void
  /** Enter where the words have been told already; `-1` with shift. */
  readonly onGoOn?: (by: 1 | -1) => void
  /** What stands in the empty field; its label where it is not said. */
  readonly placeholder?: string
  readonly ref?: Ref<HTMLInputElement>
  readonly className?: string
}

const PAUSE_MILLISECONDS = 180
const MOST_LETTERS = 200

export function SearchField({
  label,
  value,
  onLook,
  onGoOn,
  placeholder = label,
  ref,
  className,
}: SearchFieldProps): ReactNode {
  const [typed, setTyped] = useState(value)
  const told = useRef(value)
  const later = useRef(0)
  useEffect(() => {
    // An address keeps no space at the end; a word may follow it yet.
    if (value.trim() === told.current.trim()) return
    told.current = value
    setTyped(value)
  }, [value])
  useEffect(() => () => clearTimeout(later.current), [])
  const tell = (words: string): void => {
    clearTimeout(later.current)
    told.current = words
    onLook(words)
  }
  const type = (words: string): void => {
    setTyped(words)
    clearTimeout(later.current)
    later.current = window.setTimeout(() => tell(words), PAUSE_MILLISECONDS)
  }
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Enter') {
      event.preventDefault()
      if (typed.trim() === value.trim()) onGoOn?.(event.shiftKey ? -1 : 1)
      else tell(typed)
    }
    if (event.key !== 'Escape') return
    // Out of the field first; what is behind it is left by the next.
    event.preventDefault()
    if (typed === '') event.currentTarget.blur()
    else {
      setTyped('')
      tell('')
    }
  }
  return (
    <input
      ref={ref}
      type="search"
      maxLength={MOST_LETTERS}
      aria-label={label}
      placeholder={placeholder}
      value={typed}
      onChange={({ target }) => type(target.value)}
      onKeyDown={press}
      className={classes(
        'min-h-9 w-full rounded-base border border-edge bg-sheet px-2.5 text-ellipsis placeholder:text-grey',
        className,
      )}
    />
  )
}

// Names chosen into a part of the address, one after another. What is chosen stands elsewhere, as chips, and goes there.
import { type ReactNode, useState } from 'react'
import { listAs, listIn, usePlace } from '../data/index.ts'
import { NamesEntry } from './names-entry.tsx'
import { toldApart } from './told-apart.ts'

interface NamesInPlaceProps {
  /** Of the part of the address: the ids of what was chosen. */
  readonly name: string
  readonly label: string
  readonly verb: string
  readonly offered: readonly { readonly id: string; readonly name: string }[]
}

/** Names of documents are the longest. Characters. */
const LONGEST = 1000

export function NamesInPlace({ name, label, verb, offered }: NamesInPlaceProps): ReactNode {
  const [place, change] = usePlace()
  const [typed, type] = useState('')
  const chosen = listIn(place[name])
  const free = toldApart(offered).filter(({ id }) => !chosen.includes(id))
  const meant = free.find((one) => one.name.toLowerCase() === typed.trim().toLowerCase())
  return (
    <NamesEntry
      legend={label}
      label={label}
      verb={verb}
      offered={free.map((one) => one.name)}
      most={LONGEST}
      typed={typed}
      canAdd={meant !== undefined}
      onType={type}
      onAdd={() => {
        if (meant === undefined) return
        type('')
        change({ [name]: listAs([...chosen, meant.id]) })
      }}
    />
  )
}

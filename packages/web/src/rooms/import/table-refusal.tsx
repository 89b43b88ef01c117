// A refusal of a table, in words of this room: they need not be there before anybody comes here.
import type { ReactNode } from 'react'
import { Refused, useWords } from '../../data/index.ts'
import { Icon, Refusal } from '../../ui/index.ts'
import { importRefusalWords } from './refusal-words.ts'

type Key = keyof (typeof importRefusalWords)['en']
const isKey = (name: string): name is Key => Object.hasOwn(importRefusalWords.en, name)

export function TableRefusal({ error }: { readonly error: unknown }): ReactNode {
  const t = useWords(importRefusalWords)
  const name = error instanceof Refused ? error.code.replace(/^import\./, '') : ''
  if (!isKey(name)) return <Refusal error={error} />
  return (
    <p role="alert" className="flex items-start gap-2 border-l-2 border-red py-1 pl-3">
      <Icon name="warning" className="mt-1 text-red" />
      {t(name)}
    </p>
  )
}

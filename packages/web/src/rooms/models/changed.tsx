import type { ReactNode } from 'react'
import { isRefused, useWords } from '../../data/index.ts'
import { Refusal } from '../../ui/index.ts'
import { modelsWords } from './words.ts'

/** Of what is changed without a form: another press does it again, on the list as it is now. */
export function Changed({ error }: { readonly error: unknown }): ReactNode {
  const t = useWords(modelsWords)
  if (error === null || error === undefined) return null
  if (!isRefused(error, 'models.changed')) return <Refusal error={error} />
  return (
    <p role="alert" className="border-l-2 border-amber pl-3">
      {t('changed')}
    </p>
  )
}

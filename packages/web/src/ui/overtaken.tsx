import type { ReactNode } from 'react'
import { useWords } from '../data/index.ts'
import { Button } from './button.tsx'
import { overtakenWords } from './overtaken-words.ts'

/** Before somebody saves over what another has changed meanwhile. */
export function Overtaken({ isSo, onTheirs }: { readonly isSo: boolean; readonly onTheirs: () => void }): ReactNode {
  const t = useWords(overtakenWords)
  return isSo ? (
    <div role="alert" className="grid justify-items-start gap-2 border-l-2 border-amber pl-3">
      <p>{t('overtaken')}</p>
      <Button onClick={onTheirs}>{t('theirs')}</Button>
    </div>
  ) : null
}

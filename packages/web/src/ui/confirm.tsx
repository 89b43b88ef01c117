// Asks before what cannot be taken back, or hits others: what will happen in one sentence, and a button that says it as a verb.
import type { ReactNode } from 'react'
import { useWords } from '../data/index.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { Refusal } from './refusal.tsx'
import { uiWords } from './words.ts'

interface ConfirmProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly title: string
  /** What happens then, and to whom. */
  readonly children: ReactNode
  readonly verb: string
  readonly isBusy: boolean
  readonly error: unknown
  readonly onConfirm: () => void
}

export function Confirm({ isOpen, onClose, title, children, verb, isBusy, error, onConfirm }: ConfirmProps): ReactNode {
  const t = useWords(uiWords)
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={title}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          onConfirm()
        }}
      >
        <div className="grid gap-2 text-base">{children}</div>
        {error === null || error === undefined ? null : <Refusal error={error} />}
        <div className="mt-1 flex flex-wrap justify-end gap-3">
          <Button kind="quiet" onClick={onClose} data-first>
            {t('cancel')}
          </Button>
          <Button type="submit" kind="danger" isBusy={isBusy}>
            {verb}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

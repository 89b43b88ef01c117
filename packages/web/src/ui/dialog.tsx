// The browser's own modal dialog: it keeps the focus, makes the rest of the page inert, gives the focus back, and Esc closes it. What is
// typed in one is the caller's to keep (a draft), so a click beside it does not close it. What has `data-first` gets the focus.
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useWords } from '../data/index.ts'
import { IconButton } from './button.tsx'
import { classes } from './classes.ts'
import { uiWords } from './words.ts'

interface DialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly title: string
  readonly children: ReactNode
  /** `wide` where rows are compared; `top` for what one types into and leaves. */
  readonly shape?: 'narrow' | 'wide' | 'top'
  /** Cannot be left: the page behind cannot be used. */
  readonly isForced?: boolean
}

export function Dialog(props: DialogProps): ReactNode {
  // What is inside begins anew each time it is opened.
  return props.isOpen ? <OpenDialog {...props} /> : null
}

function OpenDialog({ onClose, title, children, shape = 'narrow', isForced = false }: DialogProps): ReactNode {
  const t = useWords(uiWords)
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const { current } = dialog
    if (current === null) return undefined
    const before = document.activeElement
    if (!current.open) current.showModal()
    current.querySelector<HTMLElement>('[data-first]')?.focus()
    return () => {
      current.close()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        if (!isForced) onClose()
      }}
      // A browser closes it all the same when Esc is pressed again and again.
      onClose={isForced ? () => dialog.current?.showModal() : undefined}
      className={classes(
        'm-auto w-[calc(100%-2rem)] rounded-large border border-line bg-sheet text-ink shadow-raised backdrop:bg-veil',
        'max-h-[calc(100dvh-2rem)] overflow-auto overscroll-contain p-0',
        shape === 'wide' ? 'max-w-3xl' : shape === 'top' ? 'mt-[12dvh] max-w-xl' : 'max-w-md',
      )}
    >
      <div className={shape === 'top' ? 'sr-only' : 'flex items-start justify-between gap-4 px-5 pt-4'}>
        <h2 id={id} className="text-read font-strong">
          {title}
        </h2>
        {isForced || shape === 'top' ? null : (
          <IconButton icon="close" label={t('close')} onClick={onClose} className="-mt-1 -mr-2" />
        )}
      </div>
      <div className={shape === 'top' ? '' : 'px-5 pt-2 pb-5'}>{children}</div>
      {shape === 'top' ? (
        // Behind the field it stands beside: who types goes on typing. Without a keyboard there is no Esc.
        <IconButton icon="close" label={t('close')} onClick={onClose} className="absolute top-2 right-2" />
      ) : null}
    </dialog>
  )
}

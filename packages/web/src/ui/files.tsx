// Files from a person: dropped on a place, dropped anywhere, or chosen with the system's own dialog. Whoever cannot drag has the button.
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { filesOfDrop, filesOfPicker, type UploadFile } from '../data/index.ts'
import { Button, type ButtonKind } from './button.tsx'
import { Icon } from './icon.tsx'

type Taking = (files: readonly UploadFile[]) => void

interface PickerProps {
  readonly label: string
  readonly onFiles: Taking
  readonly kind?: ButtonKind
  readonly isBusy?: boolean
}

export function FilePicker({ label, onFiles, kind = 'plain', isBusy = false }: PickerProps): ReactNode {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button kind={kind} icon="upload" isBusy={isBusy} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        tabIndex={-1}
        aria-hidden="true"
        className="hidden"
        onChange={({ target }) => {
          onFiles(filesOfPicker(target.files))
          target.value = ''
        }}
      />
    </>
  )
}

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true

interface DropProps {
  /** Says what becomes of them. */
  readonly label: string
  readonly onFiles: Taking
  /** Gives way to another that is shown. */
  readonly isGeneral?: boolean
}

/** How many that are not general are shown. */
let special = 0

/** While it is shown, files may be dropped anywhere on the page. */
export function DropAnywhere({ label, onFiles, isGeneral = false }: DropProps): ReactNode {
  const [isOver, setOver] = useState(false)
  const take = useRef(onFiles)
  useEffect(() => {
    take.current = onFiles
  })
  useEffect(() => {
    if (isGeneral) return undefined
    special += 1
    return () => {
      special -= 1
    }
  }, [isGeneral])
  useEffect(() => {
    const isMine = (event: DragEvent): boolean => carriesFiles(event) && !(isGeneral && special > 0)
    const over = (event: DragEvent): void => {
      if (!isMine(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent): void => {
      // Out of the window, not from one part of it to another.
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent): void => {
      setOver(false)
      if (event.dataTransfer === null || !isMine(event)) return
      event.preventDefault()
      void filesOfDrop(event.dataTransfer).then((files) => take.current(files))
    }
    addEventListener('dragover', over)
    addEventListener('dragleave', leave)
    addEventListener('drop', drop)
    return () => {
      removeEventListener('dragover', over)
      removeEventListener('dragleave', leave)
      removeEventListener('drop', drop)
    }
  }, [isGeneral])
  return isOver ? (
    <div className="pointer-events-none fixed inset-3 z-30 grid place-items-center rounded-large border-2 border-dashed border-blue bg-chosen/90">
      <p className="flex items-center gap-3 text-read font-strong">
        <Icon name="upload" className="size-6 text-blue" />
        {label}
      </p>
    </div>
  ) : null
}

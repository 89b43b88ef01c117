// The first screen after the set-up: open the sample matter, or drop files. Dropping makes the matter; the files follow it there.
import type { ReactNode } from 'react'
import { newKey, sendFiles, type UploadFile, useLanguage, useMay, useTimeZone, useWords } from '../../data/index.ts'
import { Button, DropAnywhere, Empty, FilePicker, Icon, Refusal } from '../../ui/index.ts'
import { useOpenMatter, useOpenSample } from './queries.ts'
import { mattersWords } from './words.ts'

const SAMPLE_DOCUMENTS = 11

/** The folder's name, or the first file's without its ending. */
const nameFor = (files: readonly UploadFile[]): string => {
  const path = files[0]?.path ?? ''
  const [folder = '', ...rest] = path.split('/')
  return (rest.length > 0 ? folder : folder.replace(/\.[^.]{1,5}$/, '')).slice(0, 200)
}

export function FirstSteps({ onOpened }: { readonly onOpened: (matter: string) => void }): ReactNode {
  const t = useWords(mattersWords)
  const mayWrite = useMay('editor')
  const language = useLanguage()
  const timeZone = useTimeZone() ?? 'UTC'
  const sample = useOpenSample()
  const open = useOpenMatter()
  const begin = (files: readonly UploadFile[]): void => {
    if (files.length === 0) return
    const dayOrder = language === 'de' ? ('day-first' as const) : null
    open.mutate(
      { key: newKey(), name: nameFor(files), language, dayOrder, timeZone },
      {
        onSuccess: ({ id }) => {
          sendFiles(id, files)
          onOpened(id)
        },
      },
    )
  }
  if (!mayWrite) return <Empty title={t('empty-title')}>{t('empty-viewer')}</Empty>
  return (
    <section aria-label={t('empty-title')} className="mx-auto max-w-4xl py-6">
      <DropAnywhere label={t('empty-drop')} onFiles={begin} />
      <p className="pb-6 text-grey">{t('empty-text')}</p>
      <div className="grid gap-6 mid:grid-cols-2">
        <div className="grid content-start gap-3 rounded-large border border-dashed border-edge bg-sheet p-6">
          <Icon name="upload" className="size-6 text-blue" />
          <h2 className="text-read font-strong">{t('empty-drop')}</h2>
          <p className="text-grey">{t('empty-drop-text')}</p>
          <div className="pt-1">
            <FilePicker kind="main" label={t('choose-files')} isBusy={open.isPending} onFiles={begin} />
          </div>
        </div>
        <div className="grid content-start gap-3 rounded-large border border-line bg-sheet p-6">
          <Icon name="folder" className="size-6 text-grey" />
          <h2 className="text-read font-strong">{t('empty-sample')}</h2>
          <p className="text-grey">{t('empty-sample-text', { count: SAMPLE_DOCUMENTS })}</p>
          <div className="pt-1">
            <Button
              isBusy={sample.isPending}
              onClick={() => sample.mutate(undefined, { onSuccess: ({ id }) => onOpened(id) })}
            >
              {t('sample')}
            </Button>
          </div>
        </div>
      </div>
      {open.isError ? <Refusal error={open.error} className="mt-4" /> : null}
      {sample.isError ? <Refusal error={sample.error} className="mt-4" /> : null}
    </section>
  )
}

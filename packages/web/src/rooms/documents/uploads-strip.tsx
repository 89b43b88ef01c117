// The files on their way into this matter, each with how far it is or why it was refused; gone when the list is cleared.
import { type ReactNode, useEffect } from 'react'
import { bytes, forgetEnded, type Upload, useLanguage, useUploads, useWords } from '../../data/index.ts'
import { Button, Progress, Status, useRefusalWords } from '../../ui/index.ts'
import { documentsWords } from './words.ts'

interface StripProps {
  readonly matter: string
  /** All have ended, and some have become documents. While they go the matter itself tells of each. */
  readonly onArrived: () => void
}

export function UploadsStrip({ matter, onArrived }: StripProps): ReactNode {
  const t = useWords(documentsWords)
  const uploads = useUploads().filter((upload) => upload.matter === matter)
  const done = uploads.filter(({ state }) => state === 'done').length
  const refused = uploads.filter(({ state }) => state === 'refused')
  const going = uploads.filter(({ state }) => state !== 'done' && state !== 'refused')
  const arrived = going.length === 0 ? done : 0
  useEffect(() => {
    if (arrived > 0) onArrived()
  }, [arrived, onArrived])
  if (uploads.length === 0) return null
  const all = uploads.reduce((sum, upload) => sum + upload.bytes, 0)
  const sent = uploads.reduce((sum, upload) => sum + (upload.state === 'refused' ? upload.bytes : upload.sent), 0)
  const says = going.length > 0 ? t('uploads-going', { count: going.length }) : t('uploads-done', { count: done })
  return (
    <section aria-label={t('uploads')} className="mb-6 rounded-large border border-line bg-sheet px-4 py-2.5">
      <div className="flex items-center justify-between gap-4">
        <p role="status" className="font-strong">
          {says}
        </p>
        {going.length > 0 ? null : (
          <Button kind="quiet" onClick={() => forgetEnded(matter)}>
            {t('clear')}
          </Button>
        )}
      </div>
      {going.length > 0 ? <Progress label={says} isLabelHidden part={all === 0 ? null : sent / all} /> : null}
      {refused.length + going.length === 0 ? null : (
        <ul className="mt-3 grid max-h-60 gap-1.5 overflow-auto" tabIndex={0} aria-label={t('uploads')}>
          {[...refused, ...going].map((upload) => (
            <UploadLine key={upload.id} upload={upload} />
          ))}
        </ul>
      )}
    </section>
  )
}

function UploadLine({ upload }: { readonly upload: Upload }): ReactNode {
  const t = useWords(documentsWords)
  const language = useLanguage()
  const word = useRefusalWords()
  const { path, state, sent, refusal } = upload
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 text-small">
      <span className="min-w-0 flex-1 truncate">{path}</span>
      {state === 'refused' ? (
        <Status tone="broken" icon="refuse" className="items-start!">
          {word(refusal)}
        </Status>
      ) : state === 'held' ? (
        <Status tone="human" icon="clock">
          {t('upload-held')}
        </Status>
      ) : (
        <span className="text-grey">
          {state === 'waiting'
            ? t('upload-waiting')
            : t('upload-sending', { sent: bytes(sent, language), bytes: bytes(upload.bytes, language) })}
        </span>
      )}
    </li>
  )
}

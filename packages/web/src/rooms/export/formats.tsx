import type { ExportPreview } from '@muniment/contract'
import type { ReactNode } from 'react'
import { useWords } from '../../data/index.ts'
import { Button, buttonClass, Refusal } from '../../ui/index.ts'
import { type FileAsked, type FileFormat, FORMATS, fileAddress, useFile } from './queries.ts'
import { exportWords } from './words.ts'

interface FormatsProps {
  readonly matter: string
  readonly asked: FileAsked
  readonly shown: ExportPreview
}

/** Each file with what it is for and which columns it has. */
export function Formats({ matter, asked, shown }: FormatsProps): ReactNode {
  const t = useWords(exportWords)
  const file = useFile(matter)
  const isWaiting = (name: string): boolean => file.isPending && file.variables.name === name
  const giving = file.variables?.name
  const isBundle = giving === BUNDLE
  const format = FORMATS.find((one) => giving === fileOf(one))
  return (
    <div className="grid gap-2">
      <ul>
        {FORMATS.map((format) => (
          <Line
            key={format}
            name={t(`name-${format}`)}
            text={t(asked.columns !== null && isTable(format) ? `text-${format}-chosen` : `text-${format}`)}
          >
            {/* A link, to be copied or opened elsewhere; pressed here it is asked for, and what is refused is said. */}
            <a
              href={fileAddress(matter, fileOf(format), asked)}
              download
              aria-label={t('download-as', { name: t(`name-${format}`) })}
              aria-busy={isWaiting(fileOf(format))}
              className={buttonClass(format === 'docx' ? 'main' : 'plain')}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return
                event.preventDefault()
                if (!file.isPending) file.mutate({ name: fileOf(format), asked })
              }}
            >
              {t('download')}
            </a>
          </Line>
        ))}
        <Bundle
          shown={shown}
          isBusy={isWaiting(BUNDLE)}
          onWant={() => file.mutate({ name: BUNDLE, asked: { ...asked, columns: null } })}
        />
      </ul>
      <p role="status" className="text-small text-grey">
        {file.isPending && isBundle ? t('drawing', { pages: shown.citedPages }) : null}
        {file.isSuccess && isBundle ? t('given') : null}
        {file.isPending && format !== undefined ? t('making', { name: t(`name-${format}`) }) : null}
        {file.isSuccess && format !== undefined ? t('given-file', { name: t(`name-${format}`) }) : null}
      </p>
      {file.isError ? <Refusal error={file.error} /> : null}
    </div>
  )
}

const BUNDLE = 'bundle.pdf'
const fileOf = (format: FileFormat): string => `chronology.${format}`

/** They have every column as long as nobody chose. */
const isTable = (format: FileFormat): format is 'xlsx' | 'csv' => format === 'xlsx' || format === 'csv'

interface LineProps {
  readonly name: string
  readonly text: string
  readonly children: ReactNode
}

function Line({ name, text, children }: LineProps): ReactNode {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-3">
      <span className="min-w-0 flex-1 basis-72">
        <span className="block font-strong">{name}</span>
        <span className="block text-small text-grey">{text}</span>
      </span>
      {children}
    </li>
  )
}

interface BundleProps extends Pick<FormatsProps, 'shown'> {
  readonly isBusy: boolean
  readonly onWant: () => void
}

function Bundle({ shown, isBusy, onWant }: BundleProps): ReactNode {
  const t = useWords(exportWords)
  const { citedPages, mostPages } = shown
  const isTooLong = citedPages > mostPages
  const text = isTooLong
    ? t('bundle-too-long', { pages: citedPages, most: mostPages })
    : t('text-bundle', { pages: citedPages })
  return (
    <Line name={t('name-bundle')} text={text}>
      <Button
        disabled={isTooLong || citedPages === 0}
        isBusy={isBusy}
        aria-label={t('download-as', { name: t('name-bundle') })}
        onClick={onWant}
      >
        {t('download')}
      </Button>
    </Line>
  )
}

import type { ExportPreview } from '@muniment/contract'
import type { ReactNode } from 'react'
import { useFile, useWords } from '../../data/index.ts'
import { Button, FileLink, GivenFile, Refusal } from '../../ui/index.ts'
import { type FileAsked, type FileFormat, FORMATS, fileAddress } from './queries.ts'
import { exportWords } from './words.ts'

interface FormatsProps {
  readonly matter: string
  readonly asked: FileAsked
  readonly shown: ExportPreview
}

/** Each file with what it is for and which columns it has. */
export function Formats({ matter, asked, shown }: FormatsProps): ReactNode {
  const t = useWords(exportWords)
  const file = useFile()
  const bundle = useFile()
  const bundleAt = fileAddress(matter, 'bundle.pdf', { ...asked, columns: null })
  return (
    <div className="grid gap-2">
      <ul>
        {FORMATS.map((format) => (
          <Line
            key={format}
            name={t(`name-${format}`)}
            text={t(asked.columns !== null && isTable(format) ? `text-${format}-chosen` : `text-${format}`)}
          >
            <FileLink
              by={file}
              href={fileAddress(matter, `chronology.${format}`, asked)}
              label={t(`name-${format}`)}
              aria-label={t('download-as', { name: t(`name-${format}`) })}
              kind={format === 'docx' ? 'main' : 'plain'}
            >
              {t('download')}
            </FileLink>
          </Line>
        ))}
        <Bundle
          shown={shown}
          isBusy={bundle.isPending}
          onWant={() => bundle.mutate({ href: bundleAt, label: t('name-bundle') })}
        />
      </ul>
      <p role="status" className="text-small text-grey">
        {bundle.isPending ? t('drawing', { pages: shown.citedPages }) : null}
        {bundle.isSuccess ? t('given') : null}
      </p>
      {bundle.isError ? <Refusal error={bundle.error} /> : null}
      <GivenFile of={file} />
    </div>
  )
}

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

import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { bytes, number, useLanguage, useWords } from '../../data/index.ts'
import { FourStates, Progress } from '../../ui/index.ts'
import { usageQuery } from './queries.ts'
import { workspaceWords } from './words.ts'

export function Usage(): ReactNode {
  const t = useWords(workspaceWords)
  const language = useLanguage()
  const usage = useQuery(usageQuery)
  return (
    <FourStates
      of={usage}
      full={({ limits, reserved, ...used }) => (
        <dl className="grid gap-3">
          <Kept
            label={t('usage-bytes')}
            used={used.bytes}
            limit={limits.bytes}
            write={(value) => bytes(value, language)}
          />
          <Kept
            label={t('usage-documents')}
            used={used.documents}
            limit={limits.documents}
            write={(value) => number(value, language)}
          />
          <Kept
            label={t('usage-pages')}
            used={used.recognisedPages}
            limit={limits.recognisedPages}
            write={(value) => number(value, language)}
          />
          {reserved === 0 ? null : (
            <dd className="text-small text-grey">{t('reserved', { bytes: bytes(reserved, language) })}</dd>
          )}
        </dl>
      )}
    />
  )
}

interface KeptProps {
  readonly label: string
  readonly used: number
  readonly limit: number | null
  readonly write: (value: number) => string
}

function Kept({ label, used, limit, write }: KeptProps): ReactNode {
  const t = useWords(workspaceWords)
  const words =
    limit === null ? t('no-limit', { used: write(used) }) : t('of', { used: write(used), limit: write(limit) })
  return (
    <div className="grid gap-1">
      <dt className="text-small text-grey">{label}</dt>
      <dd>{limit === null ? words : <Progress label={words} part={limit === 0 ? 1 : used / limit} />}</dd>
    </div>
  )
}

// A row of the chronology out of what was said to a question, with its places as the row's sources.
import type { ChronologyCitation } from '@muniment/contract'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { addresses, useWords } from '../../data/index.ts'
import { Button, Dialog, RowForm } from '../../ui/index.ts'
import { oneLine } from './one-line.ts'
import { placeKey } from './places.tsx'
import { askWords } from './words.ts'

interface MakeRowProps {
  readonly matter: string
  readonly text: string
  readonly citations: readonly ChronologyCitation[]
}

/** Characters of a row's text. */
const LONGEST = 5000

export function MakeRow({ matter, text, citations }: MakeRowProps): ReactNode {
  const t = useWords(askWords)
  const [isMaking, setMaking] = useState(false)
  const [made, setMade] = useState<string>()
  if (made !== undefined)
    return (
      <span className="text-small">
        <span role="status">{t('made')}</span>{' '}
        <Link to={addresses.chronology(matter)} search={{ row: made }} className="link inline-block min-h-6">
          {t('open-row')}
        </Link>
      </span>
    )
  return (
    <>
      <Button
        kind="quiet"
        className="min-h-8 text-small"
        aria-label={t('make-row-of', { words: oneLine(text).slice(0, 80) })}
        onClick={() => setMaking(true)}
      >
        {t('make-row')}
      </Button>
      <Dialog isOpen={isMaking} onClose={() => setMaking(false)} title={t('row-title')}>
        <RowForm
          matter={matter}
          draftKey={`asked:${placeKey(citations[0])} ${text.length}`}
          text={oneLine(text).slice(0, LONGEST)}
          citations={citations.map(({ document, page, start, end, quote, place }) => ({
            document,
            page,
            start,
            end,
            quote,
            place,
          }))}
          verb={t('make')}
          onMade={({ event }) => {
            setMade(event.id)
            setMaking(false)
          }}
          onCancel={() => setMaking(false)}
        />
      </Dialog>
    </>
  )
}

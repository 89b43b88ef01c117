// The places of what is said: each opens its page.
import type { ChronologyCitation } from '@muniment/contract'
import type { ReactNode } from 'react'
import { type NamedDocument, useWords } from '../../data/index.ts'
import { Button } from '../../ui/index.ts'
import { isSamePlace, type Place, useWrittenPlace } from './evidence.tsx'
import { askWords } from './words.ts'

export const placeKey = (citation: ChronologyCitation | undefined): string =>
  `${citation?.document} ${citation?.page} ${citation?.start} ${citation?.end}`

export interface Showing {
  readonly documentOf: (id: string) => NamedDocument | undefined
  readonly shown: Place | null
  readonly onShow: (place: Place) => void
}

interface PlacesProps extends Showing {
  readonly citations: readonly ChronologyCitation[]
  readonly nameOf: (document: string) => string
}

/** The places of what is said: each opens its page. */
export function Places({ citations, nameOf, documentOf, shown, onShow }: PlacesProps): ReactNode {
  const t = useWords(askWords)
  const write = useWrittenPlace()
  return citations.map((citation) => {
    const documentName = nameOf(citation.document)
    const place = write(citation, documentName, documentOf(citation.document))
    return (
      <Button
        key={placeKey(citation)}
        className="min-h-8 text-small"
        aria-pressed={isSamePlace(shown, citation)}
        aria-label={t('open-place', { place })}
        onClick={() => onShow({ citation, documentName })}
      >
        {place}
      </Button>
    )
  })
}

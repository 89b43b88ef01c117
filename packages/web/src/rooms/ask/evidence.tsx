// The page on which a sentence stands, with the sentence highlighted.
import type { ChronologyCitation } from '@muniment/contract'
import { placeParts } from '@muniment/contract/places'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { addresses, type NamedDocument, useCommands, useLanguage, useWords } from '../../data/index.ts'
import { IconButton, PageView, useFocusGoesBack } from '../../ui/index.ts'
import { askPlaceWords } from './place-words.ts'
import { askWords } from './words.ts'

export interface Place {
  readonly citation: ChronologyCitation
  readonly documentName: string
}

/** Whether both are the same range of the same page. */
export const isSamePlace = (one: Place | null, { document, page, start, end }: ChronologyCitation): boolean =>
  one?.citation.document === document &&
  one.citation.page === page &&
  one.citation.start === start &&
  one.citation.end === end

/** `contract.pdf, p. 3`: the last part of the name, and the place within it. */
export function useWrittenPlace(): (
  citation: ChronologyCitation,
  name: string,
  document: NamedDocument | undefined,
) => string {
  const language = useLanguage()
  return (citation, name, document) =>
    [
      ...(document?.exhibit ? [document.exhibit] : []),
      name.slice(name.lastIndexOf('/') + 1),
      ...placeParts(citation, document, language),
    ].join(', ')
}

interface EvidenceProps {
  readonly matter: string
  readonly place: Place
  readonly documentOf: (id: string) => NamedDocument | undefined
  readonly onClose: () => void
}

export function Evidence({ matter, place, documentOf, onClose }: EvidenceProps): ReactNode {
  const t = useWords(askWords)
  const write = useWrittenPlace()
  const p = useWords(askPlaceWords)
  useCommands([{ id: 'ask.page-out', label: t('out'), group: p('title'), keys: 'Escape', run: onClose }])
  useFocusGoesBack()
  const { citation, documentName } = place
  const { document, page, start, end } = citation
  return (
    <section aria-label={t('evidence')} className="grid gap-4 px-4 pb-8 max-wide:px-0">
      <div className="sticky top-0 z-1 flex items-center justify-between gap-3 bg-paper py-1">
        <h2 className="min-w-0 font-strong">
          <Link
            to={addresses.document(matter, document)}
            search={{ page: String(page) }}
            className="link inline-block min-h-6 break-words"
          >
            {write(citation, documentName, documentOf(document))}
          </Link>
        </h2>
        <IconButton icon="close" label={t('out')} onClick={onClose} />
      </div>
      <PageView
        key={`${document} ${page}`}
        document={document}
        page={page}
        highlights={[{ start, end, isNow: true }]}
        label={t('page', { page, document: documentName })}
      />
    </section>
  )
}

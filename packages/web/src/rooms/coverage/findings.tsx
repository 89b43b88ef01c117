// What was not read, or with little certainty, and what to do about it: each with the way to its page.
import type { CoverageFindingReply } from '@muniment/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { addresses, useLanguage, useWords } from '../../data/index.ts'
import { Empty, FileName, FourStates } from '../../ui/index.ts'
import { More } from './more.tsx'
import { type FindingKind, findingsQuery } from './queries.ts'
import { coverageWords } from './words.ts'

export function Findings({ matter, kind }: { readonly matter: string; readonly kind: FindingKind }): ReactNode {
  const t = useWords(coverageWords)
  const language = useLanguage()
  const asked = useInfiniteQuery(findingsQuery(matter, kind, language))
  const all = asked.data?.pages.flatMap(({ findings }) => findings)
  return (
    <>
      <p className="pb-3 text-small text-grey">{t(`about-${kind}`)}</p>
      <FourStates
        of={{ data: all, error: asked.error, refetch: asked.refetch }}
        isEmpty={(findings) => findings.length === 0}
        empty={<Empty title={t(`none-${kind}`)} />}
        full={(findings) => (
          <ul aria-label={t(`about-${kind}`)}>
            {byDocument(findings).map(({ document, name, found }) => (
              <li key={document} className="grid gap-1 border-b border-line py-3">
                <Link to={addresses.document(matter, document)} className="link justify-self-start wrap-anywhere">
                  <FileName name={name} />
                </Link>
                <ul className="grid gap-1">
                  {found.map((finding) => (
                    <li key={`${finding.code} ${finding.page} ${finding.detail}`} className="flex gap-2">
                      {finding.page === null ? null : (
                        <Link
                          to={addresses.document(matter, document)}
                          search={{ page: String(finding.page) }}
                          className="link min-h-6 shrink-0 whitespace-nowrap"
                        >
                          {t('page', { page: finding.pageLabel ?? String(finding.page) })}
                        </Link>
                      )}
                      <span>{finding.detail}</span>
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        )}
      />
      <More of={asked} />
    </>
  )
}

interface OfDocument {
  readonly document: string
  readonly name: string
  readonly found: CoverageFindingReply[]
}

/** In the order they come in: what is of one document stands together. */
function byDocument(findings: readonly CoverageFindingReply[]): readonly OfDocument[] {
  const groups = new Map<string, OfDocument>()
  for (const finding of findings) {
    const { document, documentName: name } = finding
    const known = groups.get(document)
    if (known === undefined) groups.set(document, { document, name, found: [finding] })
    else known.found.push(finding)
  }
  return [...groups.values()]
}

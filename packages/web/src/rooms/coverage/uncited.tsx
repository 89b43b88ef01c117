import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { addresses, number, useLanguage, useWords } from '../../data/index.ts'
import { Empty, FileName, FourStates, Table, Td, Th, Tr } from '../../ui/index.ts'
import { More } from './more.tsx'
import { uncitedQuery } from './queries.ts'
import { coverageWords } from './words.ts'

/** Documents that were read, and of which nothing stands in the chronology. */
export function Uncited({ matter }: { readonly matter: string }): ReactNode {
  const t = useWords(coverageWords)
  const language = useLanguage()
  const asked = useInfiniteQuery(uncitedQuery(matter))
  const all = asked.data?.pages.flatMap(({ documents }) => documents)
  return (
    <>
      <p className="pb-3 text-small text-grey">{t('about-uncited')}</p>
      <FourStates
        of={{ data: all, error: asked.error, refetch: asked.refetch }}
        isEmpty={(documents) => documents.length === 0}
        empty={<Empty title={t('none-uncited')} />}
        full={(documents) => (
          <Table
            label={t('part-uncited')}
            head={
              <>
                <Th>{t('document')}</Th>
                <Th isSide>{t('kind')}</Th>
                <Th isNumber>{t('pages')}</Th>
              </>
            }
          >
            {documents.map(({ id, name, kind, pages }) => (
              <Tr key={id}>
                <Td>
                  <Link to={addresses.document(matter, id)} className="link min-h-6 wrap-anywhere">
                    <FileName name={name} />
                  </Link>
                </Td>
                <Td isSide className="text-grey uppercase">
                  {kind}
                </Td>
                <Td isNumber>{number(pages, language)}</Td>
              </Tr>
            ))}
          </Table>
        )}
      />
      <More of={asked} />
    </>
  )
}

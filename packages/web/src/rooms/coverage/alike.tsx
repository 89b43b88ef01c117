import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { addresses, alikeQuery, useWords } from '../../data/index.ts'
import { Empty, FileName, FourStates, Table, Td, Th, Tr } from '../../ui/index.ts'
import { coverageWords } from './words.ts'

/** Documents whose words are nearly those of one that was filed before. */
export function Alike({ matter }: { readonly matter: string }): ReactNode {
  const t = useWords(coverageWords)
  const asked = useQuery(alikeQuery(matter))
  return (
    <>
      <p className="pb-3 text-small text-grey">{t('about-alike')}</p>
      <FourStates
        of={asked}
        isEmpty={({ pairs }) => pairs.length === 0}
        empty={<Empty title={t('none-alike')} />}
        full={({ pairs, isCut }) => (
          <>
            <Table
              label={t('part-alike')}
              head={
                <>
                  <Th>{t('document')}</Th>
                  <Th>{t('alike-to')}</Th>
                </>
              }
            >
              {pairs.map(({ document, other, hasSameWords }) => (
                <Tr key={document.id}>
                  <Td className="w-1/2">
                    <Link to={addresses.document(matter, document.id)} className="link min-h-6 break-all">
                      <FileName name={document.name} />
                    </Link>
                  </Td>
                  <Td>
                    <Link to={addresses.document(matter, other.id)} className="link min-h-6 break-all">
                      <FileName name={other.name} />
                    </Link>
                    <span className="block text-small text-grey">{t(hasSameWords ? 'same-words' : 'nearly-same')}</span>
                  </Td>
                </Tr>
              ))}
            </Table>
            {isCut ? <p className="pt-3 text-small text-grey">{t('alike-cut', { count: pairs.length })}</p> : null}
          </>
        )}
      />
    </>
  )
}

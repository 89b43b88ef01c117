import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { recently, useLanguage, useTimeZone, useWords } from '../../data/index.ts'
import { Empty, FourStates, Status, Table, Td, Th, Tr } from '../../ui/index.ts'
import { importsQuery } from './queries.ts'
import { importWords } from './words.ts'

interface ImportsProps {
  readonly matter: string
  readonly mayWrite: boolean
  /** The one that was left last: the focus goes back to it. */
  readonly left: string | undefined
  readonly onOpen: (id: string) => void
}

/** Where it is nowhere else. */
const focusLost = (button: HTMLButtonElement | null): void => {
  if (document.activeElement === document.body) button?.focus({ preventScroll: true })
}

/** The tables that were sent, the last first: those that wait, and what became of the others. */
export function Imports({ matter, mayWrite, left, onOpen }: ImportsProps): ReactNode {
  const t = useWords(importWords)
  const language = useLanguage()
  const timeZone = useTimeZone()
  const imports = useQuery(importsQuery(matter))
  return (
    <FourStates
      of={imports}
      isEmpty={(all) => all.length === 0}
      empty={<Empty title={t('empty-title')}>{mayWrite ? t('empty-text') : t('empty-viewer')}</Empty>}
      full={(all) => (
        <>
          <p className="-mt-2 pb-4 text-small text-grey">{t('about')}</p>
          <Table
            label={t('imports')}
            head={
              <>
                <Th>{t('file')}</Th>
                <Th>{t('state')}</Th>
                <Th isSide isNumber>
                  {t('sent')}
                </Th>
              </>
            }
          >
            {all.map(({ id, name, table, state, madeAt }) => (
              <Tr key={id}>
                <Td className="w-full">
                  <button
                    ref={id === left ? focusLost : undefined}
                    type="button"
                    onClick={() => onOpen(id)}
                    className="link min-h-6 cursor-pointer text-left break-all"
                  >
                    {table === '' ? name : `${name}, ${table}`}
                  </button>
                </Td>
                <Td className="whitespace-nowrap">
                  <Status
                    tone={state === 'proposed' ? 'human' : 'quiet'}
                    icon={state === 'proposed' ? 'clock' : state === 'applied' ? 'check' : 'close'}
                  >
                    {t(`state-${state}`)}
                  </Status>
                </Td>
                <Td isSide isNumber className="whitespace-nowrap text-grey">
                  {recently(madeAt, new Date(), language, timeZone)}
                </Td>
              </Tr>
            ))}
          </Table>
        </>
      )}
    />
  )
}

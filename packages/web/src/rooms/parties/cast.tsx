import type { PartyReply } from '@muniment/contract'
import type { ReactNode } from 'react'
import { usePlace, useWords } from '../../data/index.ts'
import { Button, classes, Empty, SearchField, Table, Td, Th, Tr } from '../../ui/index.ts'
import { partiesWords } from './words.ts'

interface CastProps {
  readonly parties: readonly PartyReply[]
  /** Null where nothing can be chosen. */
  readonly chosen: ReadonlySet<string> | null
  readonly onChoose: (chosen: ReadonlySet<string>) => void
}

const has = (text: string, typed: string): boolean => text.toLocaleLowerCase().includes(typed.toLocaleLowerCase())

export function Cast({ parties, chosen, onChoose }: CastProps): ReactNode {
  const t = useWords(partiesWords)
  const [place, change] = usePlace()
  const typed = place['q'] ?? ''
  const shown = parties.filter(({ name, aliases }) => has(name, typed) || aliases.some((alias) => has(alias, typed)))
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3 pb-4">
        <SearchField label={t('find')} value={typed} onLook={(q) => change({ q })} className="w-full max-w-xs" />
        <span role="status" className="text-small text-grey">
          {t('count', { count: shown.length })}
        </span>
      </div>
      {shown.length === 0 ? (
        <Empty title={t('none-title')} actions={<Button onClick={() => change({ q: null })}>{t('show-all')}</Button>} />
      ) : (
        <Table
          label={t('group')}
          head={
            <>
              {chosen === null ? null : <td aria-hidden="true" className="w-9 border-b border-edge" />}
              <Th>{t('name')}</Th>
              <Th isSide>{t('kind')}</Th>
              <Th isSide>{t('roles')}</Th>
              <Th isNumber>{t('rows')}</Th>
            </>
          }
        >
          {shown.map((party) => (
            <Row
              key={party.id}
              party={party}
              isOpen={place['party'] === party.id}
              isChosen={chosen === null ? null : chosen.has(party.id)}
              onChoose={(isSo) => {
                const next = new Set(chosen)
                if (isSo) next.add(party.id)
                else next.delete(party.id)
                onChoose(next)
              }}
              onOpen={() => change({ party: party.id }, 'push')}
            />
          ))}
        </Table>
      )}
    </>
  )
}

interface RowProps {
  readonly party: PartyReply
  readonly isOpen: boolean
  readonly isChosen: boolean | null
  readonly onChoose: (isSo: boolean) => void
  readonly onOpen: () => void
}

function Row({ party, isOpen, isChosen, onChoose, onOpen }: RowProps): ReactNode {
  const t = useWords(partiesWords)
  const { name, kind, roles, aliases, events } = party
  return (
    <Tr className={classes(isOpen && 'bg-chosen')}>
      {isChosen === null ? null : (
        <Td>
          <input
            type="checkbox"
            className="size-6 cursor-pointer align-middle"
            aria-label={t('choose', { name })}
            checked={isChosen}
            onChange={({ target }) => onChoose(target.checked)}
          />
        </Td>
      )}
      <Td>
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={onOpen}
          className="link min-h-6 cursor-pointer text-left font-strong no-underline!"
        >
          {name}
        </button>
        {aliases.length === 0 ? null : (
          <span className="block text-small text-grey">{aliases.slice(0, MOST_ALIASES).join(' · ')}</span>
        )}
      </Td>
      <Td isSide className="whitespace-nowrap text-grey">
        {t(`kind-${kind}`)}
      </Td>
      <Td isSide className="text-grey">
        {roles.join(', ')}
      </Td>
      <Td isNumber>{events}</Td>
    </Tr>
  )
}

/** The rest stands beside, where the party is open. */
const MOST_ALIASES = 4

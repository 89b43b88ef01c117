// What the table would change, row by row: the words before and after, what was not understood, and whether it is wanted.
import { writeDate } from '@muniment/contract/dates'
import { EVENT_KIND_WORDS, EVENT_STATUS_WORDS } from '@muniment/contract/vocabulary'
import type { ReactNode } from 'react'
import { useLanguage, useWords } from '../../data/index.ts'
import { Status } from '../../ui/index.ts'
import type { Approval, Proposal } from './queries.ts'
import { importWords } from './words.ts'

const CHOSEN = [
  ...EVENT_KIND_WORDS.map((kind) => `kind-${kind}` as const),
  ...EVENT_STATUS_WORDS.map((status) => `status-${status}` as const),
  'key-yes',
] as const

interface ProposalsProps {
  readonly proposals: readonly Proposal[]
  /** Null where nothing can be approved. */
  readonly approval: Approval | null
  readonly onApproval: (approval: Approval) => void
}

export function Proposals({ proposals, approval, onApproval }: ProposalsProps): ReactNode {
  const t = useWords(importWords)
  return (
    <ul aria-label={t('changes')}>
      {proposals.map((proposal) => (
        <ProposalRow
          key={proposal.position}
          proposal={proposal}
          isWanted={approval === null ? null : isWanted(approval, proposal)}
          onWant={(isSo) => {
            if (approval !== null) onApproval(wanting(approval, proposal, isSo))
          }}
        />
      ))}
    </ul>
  )
}

/** Null: it cannot be wanted, nothing comes of it. */
function isWanted({ without, conflicts, removals }: Approval, { kind, position, event }: Proposal): boolean | null {
  if (kind === 'added' || kind === 'changed') return !without.has(position)
  if (kind === 'conflict') return conflicts.has(position)
  return kind === 'removed' && event !== null ? removals.has(event) : null
}

function wanting(approval: Approval, { kind, position, event }: Proposal, isSo: boolean): Approval {
  const { without, conflicts, removals } = approval
  if (kind === 'conflict') return { ...approval, conflicts: changed(conflicts, position, isSo) }
  if (kind === 'removed') return event === null ? approval : { ...approval, removals: changed(removals, event, isSo) }
  return { ...approval, without: changed(without, position, !isSo) }
}

function changed<T>(set: ReadonlySet<T>, one: T, isIn: boolean): ReadonlySet<T> {
  const next = new Set(set)
  if (isIn) next.add(one)
  else next.delete(one)
  return next
}

interface RowProps {
  readonly proposal: Proposal
  readonly isWanted: boolean | null
  readonly onWant: (isSo: boolean) => void
}

type Change = Proposal['changes'][number]

/** As everywhere before people: dates written out, and what is chosen from a few words in the reader's language. */
function useSaid(): (change: Change) => { readonly before: string; readonly after: string } {
  const t = useWords(importWords)
  const language = useLanguage()
  return ({ field, before, after, dates }) => {
    if (dates !== undefined) {
      const [was, is] = [dates.before, dates.after].map((date) => (date === null ? '' : writeDate(date, language)))
      // Two that read alike differ in what is not said in words.
      return was === undefined || is === undefined || was === is ? { before, after } : { before: was, after: is }
    }
    const chosen = (value: string): string => {
      const word = CHOSEN.find((one) => one === `${field}-${value}`)
      return word === undefined ? value : t(`is-${word}`)
    }
    return { before: chosen(before), after: chosen(after) }
  }
}

function ProposalRow({ proposal, isWanted: wanted, onWant }: RowProps): ReactNode {
  const t = useWords(importWords)
  const saidOf = useSaid()
  const { kind, place, position, changes, problems, note } = proposal
  const where = place === '' ? t('not-in-file') : place
  return (
    <li className="flex gap-3 border-b border-line py-3">
      {wanted === null ? null : (
        <input
          type="checkbox"
          className="mt-0.5 size-6 shrink-0 cursor-pointer"
          checked={wanted}
          aria-label={t(`want-${kind === 'removed' ? 'removed' : 'change'}`, { place: where, number: position + 1 })}
          onChange={({ target }) => onWant(target.checked)}
        />
      )}
      <div className="grid min-w-0 flex-1 gap-1.5">
        <span className="text-small text-grey">{where}</span>
        {changes.length === 0 ? null : (
          <dl className="grid gap-1">
            {changes
              .map((change) => ({ field: change.field, ...saidOf(change) }))
              .map(({ field, before, after }) => (
                <div key={field} className="flex flex-wrap gap-x-3 gap-y-0.5">
                  <dt className="w-32 shrink-0 text-small text-grey">{t(`field-${field}`)}</dt>
                  <dd className="min-w-0 flex-1 basis-60 break-words whitespace-pre-line">
                    {before === '' ? null : (
                      <>
                        <span className="sr-only">{t('before')}</span>
                        <del className="text-grey">{before}</del>{' '}
                      </>
                    )}
                    <span className="sr-only">{t('after')}</span>
                    {after === '' ? (
                      <span className="text-grey">{t('nothing')}</span>
                    ) : (
                      <ins className="no-underline">{after}</ins>
                    )}
                  </dd>
                </div>
              ))}
          </dl>
        )}
        {problems.map(({ field, code, words, why }) => (
          <Status key={`${field} ${code} ${words}`} tone="human" icon="warning">
            {words === '' ? why : t('problem', { words, why })}
          </Status>
        ))}
        {note === '' ? null : (
          <p className="text-small break-words whitespace-pre-line text-grey">{t('note', { note })}</p>
        )}
      </div>
    </li>
  )
}

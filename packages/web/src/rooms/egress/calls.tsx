import type { EgressLine } from '@muniment/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import {
  addresses,
  bytes,
  moment,
  useLanguage,
  useMatterName,
  useNames,
  useTimeZone,
  useWords,
} from '../../data/index.ts'
import { Status, Table, Td, Th, Tr, useMasked, useModelReason } from '../../ui/index.ts'
import { money } from './totals.tsx'
import { egressWords } from './words.ts'

export function Calls({ calls }: { readonly calls: readonly EgressLine[] }): ReactNode {
  const t = useWords(egressWords)
  return (
    <Table
      label={t('list')}
      head={
        <>
          <Th className="w-40">{t('when')}</Th>
          <Th>{t('what')}</Th>
          <Th isSide>{t('masked')}</Th>
          <Th isSide>{t('outcome')}</Th>
          <Th isSide isNumber>
            {t('took')}
          </Th>
        </>
      }
    >
      {calls.map((call) => (
        <Call key={call.id} call={call} />
      ))}
    </Table>
  )
}

function Call({ call }: { readonly call: EgressLine }): ReactNode {
  const t = useWords(egressWords)
  const language = useLanguage()
  const timeZone = useTimeZone()
  const maskedOf = useMasked()
  const { at, endpoint, model, host, region, inHouse, masked, tokensIn, tokensOut, cost } = call
  const took = (
    <>
      {bytes(call.bytes, language)}
      <span className="block text-small text-grey">{t('tokens-of', { count: tokensIn + tokensOut })}</span>
      {cost === 0 ? null : (
        <span className="block text-small text-grey">{t('cost-of', { cost: money(cost, language) })}</span>
      )}
    </>
  )
  return (
    <Tr>
      <Td className="text-small text-grey tabular-nums max-mid:w-24">{moment(at, language, timeZone)}</Td>
      <Td className="wrap-anywhere">
        <span className="font-strong">{endpoint}</span> · {model}
        <span className="block text-small text-grey">
          {t(inHouse ? 'stands-in-house' : 'stands', { host, region })}
        </span>
        <Why call={call} />
        <span className="block pt-1 wide:hidden">
          <Outcome call={call} />
          <span className="block text-small text-grey">
            {t('masked')}: {maskedOf(masked)}
          </span>
          <span className="block text-small text-grey">{took}</span>
        </span>
        <Hash call={call} />
      </Td>
      <Td isSide className="max-w-56 text-small break-words">
        {maskedOf(masked)}
      </Td>
      <Td isSide>
        <Outcome call={call} />
      </Td>
      <Td isSide isNumber>
        {took}
      </Td>
    </Tr>
  )
}

/** Who asked, and about which matter. */
function Why({ call: { account, matter, purpose } }: { readonly call: EgressLine }): ReactNode {
  const t = useWords(egressWords)
  const nameOf = useNames()
  const name = useMatterName(matter ?? '')
  const who = account === null ? t('nobody') : (nameOf(account) ?? t('gone'))
  return (
    <span className="block text-small">
      {purpose === 'test' ? t('tested-by', { who }) : t('asked-by', { who })}
      {matter === null ? null : name === null ? (
        ` · ${t('matter-gone')}`
      ) : (
        <>
          {' · '}
          <Link to={addresses.questions(matter)} className="link inline-block min-h-6">
            {name}
          </Link>
        </>
      )}
    </span>
  )
}

function Outcome({ call: { outcome, failure } }: { readonly call: EgressLine }): ReactNode {
  const t = useWords(egressWords)
  const reasonOf = useModelReason()
  if (outcome === 'answered')
    return (
      <Status tone="quiet" icon="check">
        {t('answered')}
      </Status>
    )
  return (
    <Status tone="human" icon="warning">
      {outcome === 'sent' ? t('sent') : t('failed-as', { why: reasonOf(failure ?? '') })}
    </Status>
  )
}

/** What proves which body it was. */
function Hash({ call: { sha256, contract, request } }: { readonly call: EgressLine }): ReactNode {
  const t = useWords(egressWords)
  return (
    <details className="text-small text-grey">
      <summary className="min-h-6 w-fit cursor-pointer">{t('proof')}</summary>
      <span className="block font-mono">SHA-256 {sha256}</span>
      <span className="block">{contract === null ? t('no-contract') : t('contract', { record: contract })}</span>
      <span className="block">{t('request', { request })}</span>
    </details>
  )
}

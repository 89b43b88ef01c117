import type { EgressTotals } from '@muniment/contract'
import type { ReactNode } from 'react'
import { bytes, number, useLanguage, useWords } from '../../data/index.ts'
import { Table, Td, Th, Tr } from '../../ui/index.ts'
import { egressWords } from './words.ts'

/** Of all that the filter finds, and by model. */
export function Totals({ totals }: { readonly totals: EgressTotals }): ReactNode {
  const t = useWords(egressWords)
  const language = useLanguage()
  const figures = [
    [t('calls'), number(totals.calls, language)],
    [t('outside'), number(totals.outside, language)],
    [t('bytes'), bytes(totals.bytes, language)],
    [t('tokens'), number(totals.tokensIn + totals.tokensOut, language)],
    [t('cost'), money(totals.cost, language)],
  ] as const
  return (
    <section aria-label={t('totals')} className="grid gap-4 pb-8">
      <dl className="flex flex-wrap gap-x-10 gap-y-3 border-y border-line py-3">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt className="text-small text-grey">{name}</dt>
            <dd className="text-read font-strong tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
      {totals.models.length < 2 ? null : (
        <Table
          label={t('by-model')}
          head={
            <>
              <Th>{t('model')}</Th>
              <Th isNumber>{t('calls')}</Th>
              <Th isNumber isSide>
                {t('failed')}
              </Th>
              <Th isNumber isSide>
                {t('bytes')}
              </Th>
              <Th isNumber isSide>
                {t('tokens')}
              </Th>
              <Th isNumber>{t('cost')}</Th>
            </>
          }
        >
          {totals.models.map((one) => (
            <Tr key={`${one.host} ${one.model} ${one.region}`}>
              <Td className="wrap-anywhere">
                {one.model}
                <span className="block text-small text-grey">
                  {t(one.inHouse ? 'stands-in-house' : 'stands', { host: one.host, region: one.region })}
                </span>
              </Td>
              <Td isNumber>{number(one.calls, language)}</Td>
              <Td isNumber isSide>
                {number(one.failed, language)}
              </Td>
              <Td isNumber isSide>
                {bytes(one.bytes, language)}
              </Td>
              <Td isNumber isSide>
                {number(one.tokensIn + one.tokensOut, language)}
              </Td>
              <Td isNumber>{money(one.cost, language)}</Td>
            </Tr>
          ))}
        </Table>
      )}
    </section>
  )
}

/** In whatever currency the prices are meant in. */
export const money = (value: number, language: 'en' | 'de'): string =>
  number(Math.round(value * 10_000) / 10_000, language)

import { readContract } from '@muniment/reading/contract'

export function contract(line: Record<string, unknown>): Record<string, unknown> {
  const facts = readContract(String(line['text']))
  const date = ({ status, value, span }: typeof facts.agreementDate) => ({
    status,
    value,
    start: span?.start ?? null,
    end: span?.end ?? null,
  })
  return {
    agreementDate: date(facts.agreementDate),
    effectiveDate: date(facts.effectiveDate),
    expirationDate: date(facts.expirationDate),
    parties: facts.parties.map(({ name, start, end }) => ({ name, start, end })),
  }
}

// `muniment audit verify [FILE]`: is the log what was signed? The whole database, or a file, without a network.
// `muniment audit accept`: goes on with logs that are not, because the operator knows why.
import { parseArgs } from 'node:util'
import { parseVerifierKey, type VerifierKey } from '@muniment/proof'
import type { LogFault, VerifiedLog } from '../../platform/audit/index.ts'
import { takeAsItIs } from '../audit.ts'
import { withBooks } from '../books.ts'
import { counted } from './counted.ts'
import { asTyped, UsageError } from './usage.ts'
import { verifyFile } from './verify-file.ts'

export async function audit(words: string[]): Promise<number> {
  const { values, positionals } = asTyped(() =>
    parseArgs({ args: words, allowPositionals: true, options: { key: { type: 'string' }, since: { type: 'string' } } }),
  )
  const [verb, file, ...more] = positionals
  if (more.length > 0) throw new UsageError(`There is one word too many: ${more.join(' ')}`)
  if (verb === 'verify' && file !== undefined)
    return verifyFile(file, { trusted: keyIn(values.key), since: values.since ?? null })
  if (verb === 'verify') return verifyDatabase()
  if (verb === 'accept' && file === undefined) return acceptLogs()
  throw new UsageError('Say muniment audit verify [FILE [--since FILE]] [--key KEY], or muniment audit accept.')
}

function keyIn(text: string | undefined): VerifierKey | null {
  if (text === undefined) return null
  const key = parseVerifierKey(text)
  if (key === null) throw new UsageError('--key is not a verifier key: NAME+ID+BASE64, as GET /audit/key gives it.')
  return key
}

async function verifyDatabase(): Promise<number> {
  return withBooks(async ({ heads }) => {
    const logs = await heads.verify()
    for (const log of logs) console.log(sentencesOf(log).join('\n'))
    if (logs.length === 0) console.log('There is no audit log yet.')
    return logs.every(({ fault }) => fault === null) ? 0 : 1
  })
}

function sentencesOf({ workspace, entries, erased, signed, breaks, fault }: VerifiedLog): string[] {
  const extent = `${counted(entries, 'entry', 'entries')}${erased > 0 ? `, ${erased} of them destroyed by retention` : ''}`
  const vouched = signed === null ? 'no head was signed yet' : `signed up to ${signed}`
  return [
    `${workspace}: ${fault === null ? 'stands' : 'DOES NOT STAND'}; ${extent}; ${vouched}.`,
    ...breaks.map(({ at, lost, reason }) =>
      reason === 'tail-lost'
        ? `  On ${at} ${counted(lost, 'entry was', 'entries were')} lost in a power cut.`
        : `  On ${at} the log was accepted as it was; ${counted(lost, 'signed entry was', 'signed entries were')} not there.`,
    ),
    ...(fault === null ? [] : [`  ${faultSentence(fault)} (${fault.kind})`]),
  ]
}

function faultSentence(fault: LogFault): string {
  if (fault.kind === 'tree.other-root')
    return `First bad entry: one of ${fault.after} to ${fault.size - 1}. Each fits its own leaf, but they are not what was signed.`
  if (fault.kind === 'tree.too-short')
    return `${counted(fault.signed, 'entry was', 'entries were')} signed, ${fault.held} ${fault.held === 1 ? 'is' : 'are'} there: from ${fault.held} on they are gone.`
  if (fault.kind === 'tree.other-head')
    return `The head does not follow from the ${counted(fault.size, 'entry', 'entries')}: one after the last signed head was changed or added by hand.`
  if (fault.kind === 'tree.other-nodes')
    return `Every entry stands; what is kept beside entry ${fault.index} to prove others was changed: proofs made from it do not hold.`
  return `First bad entry: ${fault.index}. ${ENTRY_SENTENCES[fault.kind]}`
}

const ENTRY_SENTENCES = {
  'entry.missing': 'It is not there.',
  'entry.changed': 'What it says was changed.',
  'entry.malformed': 'It is not in the form in which entries are written.',
  'entry.other-log': 'It belongs to the log of another workspace.',
  'entry.other-place': 'It was recorded at another place.',
  'entry.other-columns': 'The columns beside it, by which entries are found, were changed.',
} as const

async function acceptLogs(): Promise<number> {
  return withBooks(async ({ db, heads }) => {
    const troubles = await heads.check()
    for (const trouble of troubles) {
      await takeAsItIs(db, heads, trouble, 'accepted')
      console.log(
        `${trouble.workspace}: goes on from ${counted(trouble.held, 'entry', 'entries')}; ${trouble.signed} had been signed. The log says so.`,
      )
    }
    if (troubles.length === 0) console.log('Every log is what was signed: there is nothing to accept.')
    return 0
  })
}

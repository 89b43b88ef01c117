import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mask, newVault } from '../masking/index.ts'
import { checkClaims, cleaned } from './index.ts'
import { exchanged, fresh, outside, type Pair, tuned } from './pairs.test-builder.ts'

const VAULT = newVault('9f1c02aa7be84d53')
const PROMPT = mask('Each claim is one plain sentence without markup, links or lists.', [], VAULT)

/** Null where it is said, else why it is not. */
function dropped({ claim, claimed, source, written, quote }: Pair): string | null {
  const answer = checkClaims(
    JSON.stringify({ claims: [{ text: claim, quotes: [{ source: 1, quote: quote ?? source }] }] }),
    {
      sources: [{ clean: cleaned(source), language: written }],
      question: '?',
      language: claimed,
      vault: VAULT,
      mark: 'qzjxkvwpyfbhgmtuoqzjxkvw',
      prompt: PROMPT,
    },
  )
  return answer.claims.length > 0 ? null : (Object.keys(answer.dropped)[0] ?? answer.outcome)
}

const told = ({ claim, source }: Pair): string => `${claim} <- ${source}`
const lost = (pairs: readonly Pair[]): string[] => pairs.filter((pair) => dropped(pair) !== null).map(told)
const said = (pairs: readonly Pair[]): string[] => pairs.filter((pair) => dropped(pair) === null).map(told)

test('no claim is said that turns round what it quotes, in English, German and from one to the other', (t) => {
  for (const { distorted } of [tuned, fresh]) assert.deepEqual(said(distorted), [])
  t.diagnostic(`${tuned.distorted.length} and ${fresh.distorted.length} distortions, none said`)
})

test('what a sentence bears in other words is said, but for a few', (t) => {
  const [few, fewer] = [lost(tuned.true), lost(fresh.true)]
  t.diagnostic(`dropped ${few.length} of ${tuned.true.length} and ${fewer.length} of ${fresh.true.length}`)
  // Two words that mean the same and that no list has: payable and due, limited and exceeded, Kaution and deposit.
  assert.ok(few.length <= 4, few.join('\n'))
  assert.ok(fewer.length <= 1, fewer.join('\n'))
})

test('a sentence quoted by itself is said, whatever it denies or reserves', () => {
  const all = [...tuned.true, ...fresh.true].filter(({ claimed, written }) => claimed === written)
  assert.deepEqual(lost(all.map((pair) => ({ ...pair, claim: pair.source }))), [])
})

test('who alone, in time or late, before or after, all or most: what turns these round is seen', (t) => {
  const [passed, missed] = [said(outside.distorted), lost(outside.true)]
  t.diagnostic(
    `${passed.length} of ${outside.distorted.length} distortions said, ${missed.length} of ${outside.true.length} truths lost`,
  )
  // "The fee is due after acceptance" for "falls due after acceptance".
  assert.deepEqual(passed, [])
  assert.ok(missed.length <= 1, missed.join('\n'))
})

test('two names of a claim in each other’s place are seen, and the passive, the other order and both together are not taken for it', () => {
  assert.deepEqual(said(exchanged.distorted), [])
  assert.deepEqual(lost(exchanged.true), [])
})

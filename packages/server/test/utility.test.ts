// Of what use the answers without a model are: 150 questions to the sample matter in the words of its documents and 120 in ordinary ones, a third of
// which it does not answer. Prints the figures; fails where a quote is not exact, a question is blocked, or the figures fall below what was reached.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type AskedAnswer, askedAnswerSchema } from '@muniment/contract'
import { loadSample } from '../src/entry/sample.ts'
import { answerRoutes } from '../src/features/answers/index.ts'
import { pageRoutes } from '../src/features/pages/index.ts'
import { openFilingHouse } from './filing.test-builder.ts'
import { ORDINARY } from './ordinary-questions.test-builder.ts'
import { NOT_SAID, SAID, type SaidQuestion } from './utility-questions.test-builder.ts'

/** Shares that were reached when this was written, rounded down. */
const REACHED = { answered: 98, right: 91, silent: 49 }
/** In the words of somebody who has not read the documents. */
const REACHED_IN_ORDINARY_WORDS = {
  'looked at': { answered: 39, right: 36, silent: 17 },
  counted: { answered: 35, right: 26, silent: 14 },
}

test('270 questions to the sample matter: answered rightly, or not at all, and every quote exact', async (t) => {
  const house = await openFilingHouse(async (app, { db, clock, models, images }) => {
    await app.register(async (routes) => answerRoutes(routes, { db, clock, models }))
    await app.register(async (routes) => pageRoutes(routes, { db, clock, images }))
  })
  try {
    const matter = await loadSample(house.installation, house.editor.authority())
    await house.settled()
    const pages = new Map<string, string>()
    const isExact = async ({ sentences }: AskedAnswer): Promise<boolean> => {
      for (const { document, page, start, end, quote } of sentences.flatMap(({ citations }) => citations)) {
        const url = `/documents/${document}/pages/${page}`
        const text = pages.get(url) ?? (await house.viewer.get(url)).json<{ text: string }>().text
        pages.set(url, text)
        if (text.slice(start, end) !== quote) return false
      }
      return true
    }
    let [blocked, inexact] = [0, 0]
    const ask = async (question: string): Promise<AskedAnswer | null> => {
      const reply = await house.viewer.send('POST', `/matters/${matter}/questions`, {
        payload: { question, unkept: true },
      })
      if (reply.statusCode !== 200) {
        blocked++
        return null
      }
      const answer = askedAnswerSchema.parse(reply.json())
      if (!(await isExact(answer))) inexact++
      return answer
    }
    const tally = async (kind: string, questions: readonly SaidQuestion[]) => {
      let [answered, right] = [0, 0]
      for (const { question, words } of questions) {
        const answer = await ask(question)
        if (answer?.status !== 'answered') continue
        answered++
        const text = answer.sentences.map((sentence) => sentence.text).join('\n')
        if (words.some((word) => text.replaceAll(/\s+/g, ' ').includes(word))) right++
      }
      t.diagnostic(`${kind}: ${answered} of ${questions.length} answered, ${right} with the right sentence`)
      return { answered, right }
    }
    const silences = async (kind: string, questions: readonly string[]) => {
      let silent = 0
      for (const question of questions) if ((await ask(question))?.status === 'not-said') silent++
      t.diagnostic(`${kind}: not said ${silent} of ${questions.length}`)
      return silent
    }
    const total = { answered: 0, right: 0 }
    for (const [kind, questions] of Object.entries(SAID)) {
      const { answered, right } = await tally(kind, questions)
      total.answered += answered
      total.right += right
    }
    const silent = await silences('in the documents’ words', NOT_SAID)
    assert.ok(total.answered >= REACHED.answered && total.right >= REACHED.right && silent >= REACHED.silent)
    for (const kind of ['looked at', 'counted'] as const) {
      const { said, notSaid } = ORDINARY[kind]
      const reached = {
        ...(await tally(`ordinary, ${kind}`, said)),
        silent: await silences(`ordinary, ${kind}`, notSaid),
      }
      const least = REACHED_IN_ORDINARY_WORDS[kind]
      assert.deepEqual([said.length, notSaid.length], [40, 20])
      for (const measure of ['answered', 'right', 'silent'] as const)
        assert.ok(reached[measure] >= least[measure], `${kind}: ${measure} ${reached[measure]}`)
    }
    t.diagnostic(`blocked: ${blocked}; with a quote that is not exact: ${inexact}`)
    assert.deepEqual([Object.values(SAID).flat().length, NOT_SAID.length, blocked, inexact], [100, 50, 0, 0])
  } finally {
    await house.close()
  }
})

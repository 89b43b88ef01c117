// Of what use the answers without a model are: 150 questions to the sample matter, a third of which it does not answer. Prints the figures; fails where
// a quote is not exact, a question is blocked, or the figures fall below what was reached.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type AskedAnswer, askedAnswerSchema } from '@muniment/contract'
import { loadSample } from '../src/entry/sample.ts'
import { answerRoutes } from '../src/features/answers/index.ts'
import { pageRoutes } from '../src/features/pages/index.ts'
import { openFilingHouse } from './filing.test-builder.ts'
import { NOT_SAID, SAID } from './utility-questions.test-builder.ts'

/** Shares that were reached when this was written, rounded down. */
const REACHED = { answered: 93, right: 83, silent: 48 }

test('150 questions to the sample matter: answered rightly, or not at all, and every quote exact', async (t) => {
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
    const total = { asked: 0, answered: 0, right: 0 }
    for (const [kind, questions] of Object.entries(SAID)) {
      let [answered, right] = [0, 0]
      for (const { question, words } of questions) {
        const answer = await ask(question)
        if (answer?.status !== 'answered') continue
        answered++
        const text = answer.sentences.map((sentence) => sentence.text).join('\n')
        if (words.some((word) => text.includes(word))) right++
      }
      t.diagnostic(`${kind}: ${answered} of ${questions.length} answered, ${right} with the right sentence`)
      total.asked += questions.length
      total.answered += answered
      total.right += right
    }
    let silent = 0
    for (const question of NOT_SAID) if ((await ask(question))?.status === 'not-said') silent++
    t.diagnostic(
      `all: ${total.answered} of ${total.asked} answered, ${total.right} rightly; not said: ${silent} of ${NOT_SAID.length}`,
    )
    t.diagnostic(`blocked: ${blocked}; with a quote that is not exact: ${inexact}`)
    assert.deepEqual([total.asked, NOT_SAID.length, blocked, inexact], [100, 50, 0, 0])
    assert.ok(total.answered >= REACHED.answered && total.right >= REACHED.right && silent >= REACHED.silent)
  } finally {
    await house.close()
  }
})

// Of what use answers without a model are over real contracts: 164 questions in ordinary words to seven matters of public ones, of which the
// texts are English and half the questions German. Prints the figures; fails where they fall below what was reached.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askedAnswerSchema } from '@muniment/contract'
import { answerRoutes } from '../src/features/answers/index.ts'
import { filePortfolio, hasPortfolio } from './contract-matters.test-builder.ts'
import { type ContractQuestions, OF_CONTRACTS } from './contract-questions.test-builder.ts'
import { type FilingHouse, openFilingHouse } from './filing.test-builder.ts'

const skip = hasPortfolio ? false : 'the shared data is not here'

/** What was reached when this was written. */
const REACHED = {
  'looked at': { said: 49, notSaid: 14, answered: 45, right: 41, silent: 9 },
  counted: { said: 49, notSaid: 14, answered: 34, right: 23, silent: 9 },
  fresh: { said: 32, notSaid: 6, answered: 20, right: 16, silent: 4 },
}

const one = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll(/[’‘]/g, "'")

test('questions in ordinary words to twenty-five public contracts: answered rightly, or not at all', {
  skip,
}, async (t) => {
  const house = await openFilingHouse(async (app, { db, clock, models }) => {
    await app.register(async (routes) => answerRoutes(routes, { db, clock, models }))
  })
  try {
    const matters = await filePortfolio(house)
    for (const kind of ['looked at', 'counted', 'fresh'] as const) {
      const reached = await tally(house, matters, OF_CONTRACTS[kind], (line) => t.diagnostic(line))
      t.diagnostic(`${kind}: ${JSON.stringify(reached)}`)
      assert.deepEqual([reached.said, reached.notSaid], [REACHED[kind].said, REACHED[kind].notSaid])
      for (const measure of ['answered', 'right', 'silent'] as const)
        assert.ok(reached[measure] >= REACHED[kind][measure], `${kind}: ${measure} ${reached[measure]}`)
    }
  } finally {
    await house.close()
  }
})

async function tally(
  house: FilingHouse,
  matters: ReadonlyMap<string, string>,
  asked: readonly ContractQuestions[],
  tell: (line: string) => void,
) {
  const reached = { said: 0, answered: 0, right: 0, notSaid: 0, silent: 0 }
  for (const { matter, said, notSaid } of asked) {
    const ask = async (question: string) => {
      const url = `/matters/${matters.get(matter)}/questions`
      const reply = await house.viewer.send('POST', url, { payload: { question, unkept: true } })
      assert.equal(reply.statusCode, 200, reply.body)
      return askedAnswerSchema.parse(reply.json())
    }
    for (const { question, file, words } of said) {
      const { status, sentences } = await ask(question)
      reached.said++
      if (status !== 'answered') continue
      reached.answered++
      const isRight = sentences.some(
        ({ documentName, text }) => documentName.includes(file) && words.some((word) => one(text).includes(one(word))),
      )
      if (isRight) reached.right++
    }
    for (const question of notSaid) {
      reached.notSaid++
      if ((await ask(question)).status === 'not-said') reached.silent++
    }
  }
  tell(JSON.stringify(reached))
  return reached
}

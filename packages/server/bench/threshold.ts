// `node packages/server/bench/threshold.ts`: how many of our own questions to the sample matter would be answered, and how many that it does not answer
// be told so, by the share of a question that must stand in one place.
import { ENOUGH_COVERAGE } from '@muniment/reading/ranking'
import { loadSample } from '../src/entry/sample.ts'
import { answerRoutes } from '../src/features/answers/index.ts'
import { openFilingHouse } from '../test/filing.test-builder.ts'
import { ORDINARY } from '../test/ordinary-questions.test-builder.ts'
import { NOT_SAID, SAID } from '../test/utility-questions.test-builder.ts'

const THRESHOLDS = [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.8]

const house = await openFilingHouse(async (app, { db, clock, models }) => {
  await app.register(async (routes) => answerRoutes(routes, { db, clock, models }))
})
const matter = await loadSample(house.installation, house.editor.authority())
await house.settled()

/** How much of each question stands in the place that has the most of it; what its own words narrow is left aside. */
async function coverages(questions: readonly string[]): Promise<number[]> {
  const found: number[] = []
  for (const question of questions) {
    const url = `/matters/${matter}/questions/explain`
    const reply = await house.viewer.send('POST', url, { payload: { question, whole: true } })
    const { passages } = reply.json<{ passages: { coverage: number }[] }>()
    found.push(Math.max(0, ...passages.map(({ coverage }) => coverage)))
  }
  return found
}

const questionsOf = (list: readonly { readonly question: string }[]): string[] => list.map(({ question }) => question)
const sets = [
  ['in the documents’ words', questionsOf(Object.values(SAID).flat()), NOT_SAID],
  ['ordinary, looked at', questionsOf(ORDINARY['looked at'].said), ORDINARY['looked at'].notSaid],
  ['ordinary, counted', questionsOf(ORDINARY.counted.said), ORDINARY.counted.notSaid],
] as const

for (const [name, said, notSaid] of sets) {
  const [answerable, other] = [await coverages(said), await coverages(notSaid)]
  console.log(`${name}: answered of ${said.length}, told that nothing says so of ${notSaid.length}`)
  for (const least of THRESHOLDS) {
    const answered = answerable.filter((coverage) => coverage >= least).length
    const silent = other.filter((coverage) => coverage < least).length
    const mark = least === ENOUGH_COVERAGE ? '  (in use)' : ''
    console.log(`  ${least.toFixed(2)}  ${String(answered).padStart(3)}  ${String(silent).padStart(2)}${mark}`)
  }
}
await house.close()

// `node packages/server/bench/threshold.ts`: how many of our own questions to the sample matter would be answered, and how many that it does not answer
// be told so, by the share of a question that must stand in one place; and of those to the public contracts, where they are on the machine.
import { ENOUGH_COVERAGE } from '@muniment/reading/ranking'
import { loadSample } from '../src/entry/sample.ts'
import { answerRoutes } from '../src/features/answers/index.ts'
import { filePortfolio, hasPortfolio } from '../test/contract-matters.test-builder.ts'
import { OF_CONTRACTS } from '../test/contract-questions.test-builder.ts'
import { openFilingHouse } from '../test/filing.test-builder.ts'
import { ORDINARY } from '../test/ordinary-questions.test-builder.ts'
import { NOT_SAID, SAID } from '../test/utility-questions.test-builder.ts'

const THRESHOLDS = [0.3, 0.35, 0.4, 0.45, 0.5, 0.52, 0.55, 0.6, 0.65, 0.7, 0.8]

const house = await openFilingHouse(async (app, { db, clock, models }) => {
  await app.register(async (routes) => answerRoutes(routes, { db, clock, models }))
})
const matter = await loadSample(house.installation, house.editor.authority())
await house.settled()

/** How much of each question stands in the place that has the most of it; what its own words narrow is left aside. */
async function coverages(matter: string, questions: readonly string[]): Promise<number[]> {
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

interface Set {
  readonly name: string
  readonly parts: readonly {
    readonly matter: string
    readonly said: readonly string[]
    readonly notSaid: readonly string[]
  }[]
}
const ofSample = (name: string, said: readonly string[], notSaid: readonly string[]): Set => ({
  name,
  parts: [{ matter, said, notSaid }],
})
const sets: Set[] = [
  ofSample('the documents’ words', questionsOf(Object.values(SAID).flat()), NOT_SAID),
  ofSample('ordinary, looked at', questionsOf(ORDINARY['looked at'].said), ORDINARY['looked at'].notSaid),
  ofSample('ordinary, counted', questionsOf(ORDINARY.counted.said), ORDINARY.counted.notSaid),
]
if (hasPortfolio) {
  const matters = await filePortfolio(house)
  for (const kind of ['looked at', 'counted', 'fresh'] as const)
    sets.push({
      name: `contracts, ${kind}`,
      parts: OF_CONTRACTS[kind].map(({ matter, said, notSaid }) => ({
        matter: matters.get(matter) ?? '',
        said: questionsOf(said),
        notSaid,
      })),
    })
} else console.log('The public contracts are not on this machine: the sample matter alone.')

for (const { name, parts } of sets) {
  const [answerable, other]: [number[], number[]] = [[], []]
  for (const { matter, said, notSaid } of parts) {
    answerable.push(...(await coverages(matter, said)))
    other.push(...(await coverages(matter, notSaid)))
  }
  console.log(`${name}: answered of ${answerable.length}, told that nothing says so of ${other.length}`)
  for (const least of THRESHOLDS) {
    const answered = answerable.filter((coverage) => coverage >= least).length
    const silent = other.filter((coverage) => coverage < least).length
    const mark = least === ENOUGH_COVERAGE ? '  (in use)' : ''
    console.log(`  ${least.toFixed(2)}  ${String(answered).padStart(3)}  ${String(silent).padStart(2)}${mark}`)
  }
}
await house.close()

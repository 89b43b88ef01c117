// Known holes in what is shipped, and whether they were left open longer than we say. The bill of materials (tools/bill.ts) is held against
// advisories in the OSV format, which https://osv.dev gives for npm as one archive; nothing is asked of the network here.
//   node tools/advisories.ts FILE.json…     each with one advisory or a list of them; exits with 1 where a time frame has passed
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { billOf } from './bill.ts'
import { root } from './run.ts'

/** Days from the day an advisory is published to a release without the hole (SECURITY.md says the same). */
export const DAYS = { CRITICAL: 3, HIGH: 7, MODERATE: 30, LOW: 90 } as const
type Severity = keyof typeof DAYS

interface RangeEvent {
  readonly introduced?: string
  readonly fixed?: string
  readonly last_affected?: string
}

interface Affected {
  readonly package: { readonly ecosystem: string; readonly name: string }
  readonly ranges?: readonly { readonly type: string; readonly events: readonly RangeEvent[] }[]
  readonly versions?: readonly string[]
}

/** What is asked of an advisory; whatever else it says is passed over. */
export interface Advisory {
  readonly id: string
  readonly published: string
  readonly withdrawn?: string
  readonly affected: readonly Affected[]
  readonly database_specific?: { readonly severity?: string }
}

export interface Hole {
  readonly advisory: string
  readonly component: string
  readonly severity: Severity
  /** Days that are left; negative where the time has passed. */
  readonly daysLeft: number
}

export function holesIn(
  components: readonly { readonly name: string; readonly version: string }[],
  advisories: readonly Advisory[],
  now: Date,
): Hole[] {
  return advisories
    .filter(({ withdrawn }) => withdrawn === undefined)
    .flatMap((advisory) =>
      components
        .filter((component) => advisory.affected.some((affected) => isAffected(component, affected)))
        .map(({ name, version }) => {
          const severity = severityOf(advisory)
          const days = (now.getTime() - new Date(advisory.published).getTime()) / 86_400_000
          return {
            advisory: advisory.id,
            component: `${name}@${version}`,
            severity,
            daysLeft: Math.floor(DAYS[severity] - days),
          }
        }),
    )
}

/** Whoever says nothing of it is taken for high. */
const severityOf = ({ database_specific: specific }: Advisory): Severity => {
  const said = specific?.severity?.toUpperCase()
  return said === 'CRITICAL' || said === 'MODERATE' || said === 'LOW' ? said : 'HIGH'
}

function isAffected(
  { name, version }: { readonly name: string; readonly version: string },
  { package: of, ranges = [], versions = [] }: Affected,
): boolean {
  if (of.ecosystem !== 'npm' || of.name !== name) return false
  return versions.includes(version) || ranges.some(({ type, events }) => type === 'SEMVER' && isWithin(version, events))
}

/** Events as OSV gives them, in the order of versions: from `introduced` until before `fixed`, or `last_affected` itself. */
function isWithin(version: string, events: readonly RangeEvent[]): boolean {
  let isIn = false
  for (const { introduced, fixed, last_affected: last } of events) {
    if (introduced !== undefined && compare(version, introduced) >= 0) isIn = true
    if (fixed !== undefined && compare(version, fixed) >= 0) isIn = false
    if (last !== undefined && compare(version, last) > 0) isIn = false
  }
  return isIn
}

/** By Semantic Versioning 2.0 §11; '0' stands before all. */
export function compare(one: string, other: string): number {
  const [a, b] = [one, other].map((text) => {
    const [core = '', ...pre] = (text.split('+', 1)[0] ?? '').split('-')
    return { core: core.split('.').map(Number), pre: pre.length === 0 ? [] : pre.join('-').split('.') }
  })
  for (let place = 0; place < 3; place++) {
    const difference = (a?.core[place] ?? 0) - (b?.core[place] ?? 0)
    if (difference !== 0) return difference
  }
  const [left, right] = [a?.pre ?? [], b?.pre ?? []]
  if (left.length === 0 || right.length === 0) return right.length - left.length
  for (let place = 0; place < Math.max(left.length, right.length); place++) {
    const [x, y] = [left[place], right[place]]
    if (x === undefined || y === undefined) return x === undefined ? -1 : 1
    if (x === y) continue
    const [isX, isY] = [/^\d+$/.test(x), /^\d+$/.test(y)]
    if (isX && isY) return Number(x) - Number(y)
    if (isX !== isY) return isX ? -1 : 1
    return x < y ? -1 : 1
  }
  return 0
}

function main(files: readonly string[]): void {
  const advisories = files.flatMap((file) => {
    const given: Advisory | readonly Advisory[] = JSON.parse(readFileSync(file, 'utf8'))
    return given
  })
  const { components } = billOf(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const holes = holesIn(components, advisories, new Date())
  for (const { advisory, component, severity, daysLeft } of holes)
    console.log(
      `${component}: ${advisory}, ${severity.toLowerCase()}, ${daysLeft < 0 ? `${-daysLeft} days late` : `${daysLeft} days left`}`,
    )
  console.log(`${components.length} components against ${advisories.length} advisories: ${holes.length} holes`)
  if (holes.some(({ daysLeft }) => daysLeft < 0)) process.exitCode = 1
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  main(process.argv.slice(2))

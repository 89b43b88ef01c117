// Which job runs next: pure. Workspaces take turns, and within one its matters, so that a large upload keeps nobody waiting but
// itself; within a matter what is furthest along goes first, so that documents are finished one after the other instead of all being
// half done.
import type { JobKind } from '../../platform/jobs/index.ts'

/** How much of one kind runs and waits for one lane, in all processes together. */
export interface Load {
  readonly kind: string
  /** `workspace/matter`; null for a job enqueued before there were lanes. */
  readonly lane: string | null
  running: number
  waiting: number
}

export interface Turn {
  readonly kind: string
  readonly lane: string | null
  /** The other lanes in which this kind waits. */
  readonly others: readonly string[]
}

/** What folds runs over a whole matter and will run again after the next document: of the time between, it takes a fifth. */
const REST = 4
const LONGEST_REST_MILLISECONDS = 300_000
/** Workspaces and matters whose last turn is known; more than wait at once. */
const MOST_REMEMBERED = 10_000

export class Turns {
  readonly #depth: ReadonlyMap<string, number>
  readonly #singles: ReadonlySet<string>
  readonly #served = new Map<string, number>()
  readonly #restsUntil = new Map<string, number>()
  #turn = 0

  constructor(kinds: readonly JobKind[]) {
    this.#depth = new Map(kinds.map((kind, index) => [kind.name, index]))
    this.#singles = new Set(kinds.filter((kind) => kind.isSingle).map((kind) => kind.name))
  }

  /** The next job to take, counted as running in `loads` from now on; null when nothing may run. `now` in milliseconds, as for `ran`. */
  next(loads: readonly Load[], now: number): Turn | null {
    const ready = loads.filter((load) => this.#mayRun(load, loads, now))
    const workspace = this.#least(ready, loads, (load) => workspaceOf(load.lane))
    const lane = this.#least(workspace, loads, (load) => String(load.lane))
    const chosen = lane.reduce<Load | null>((deepest, load) => (this.#isDeeper(load, deepest) ? load : deepest), null)
    if (chosen === null) return null
    chosen.running++
    chosen.waiting--
    this.#turn++
    this.#served.set(workspaceOf(chosen.lane), this.#turn).set(String(chosen.lane), this.#turn)
    if (this.#served.size > MOST_REMEMBERED) this.#forget(loads)
    const others = loads.filter((load) => load.kind === chosen.kind && load.lane !== chosen.lane && load.waiting > 0)
    return { kind: chosen.kind, lane: chosen.lane, others: others.flatMap((load) => load.lane ?? []) }
  }

  /** A job of the lane has ended after so many milliseconds. */
  ran(kind: string, lane: string | null, milliseconds: number, now: number): void {
    for (const [key, until] of this.#restsUntil) if (until < now) this.#restsUntil.delete(key)
    if (!this.#singles.has(kind)) return
    this.#restsUntil.set(`${kind} ${lane}`, now + Math.min(LONGEST_REST_MILLISECONDS, milliseconds * REST))
  }

  /** Who waits for nothing has no turn to wait for. */
  #forget(loads: readonly Load[]): void {
    const present = new Set(loads.flatMap((load) => [workspaceOf(load.lane), String(load.lane)]))
    for (const name of this.#served.keys()) if (!present.has(name)) this.#served.delete(name)
  }

  #mayRun({ kind, lane, waiting, running }: Load, loads: readonly Load[], now: number): boolean {
    if (waiting <= 0 || !this.#depth.has(kind)) return false
    if (!this.#singles.has(kind)) return true
    // Two at once would only wait for each other.
    if (running > 0) return false
    const isAlone = !loads.some((load) => load.lane === lane && load.kind !== kind && load.waiting > 0)
    return isAlone || (this.#restsUntil.get(`${kind} ${lane}`) ?? 0) <= now
  }

  /** Of the groups, the one with the least running; among equals, whose turn was longest ago. */
  #least(ready: readonly Load[], loads: readonly Load[], groupOf: (load: Load) => string): readonly Load[] {
    const running = new Map<string, number>()
    for (const load of loads) running.set(groupOf(load), (running.get(groupOf(load)) ?? 0) + load.running)
    let best: string | null = null
    for (const load of ready) {
      const group = groupOf(load)
      if (best === null || this.#isBefore(group, best, running)) best = group
    }
    return ready.filter((load) => groupOf(load) === best)
  }

  #isBefore(a: string, b: string, running: ReadonlyMap<string, number>): boolean {
    const byRunning = (running.get(a) ?? 0) - (running.get(b) ?? 0)
    return byRunning < 0 || (byRunning === 0 && (this.#served.get(a) ?? 0) < (this.#served.get(b) ?? 0))
  }

  #isDeeper(load: Load, than: Load | null): boolean {
    return than === null || (this.#depth.get(load.kind) ?? 0) > (this.#depth.get(than.kind) ?? 0)
  }
}

const workspaceOf = (lane: string | null): string => (lane ?? '').split('/')[0] ?? ''

// Whose a running job is. A process says every few seconds that its jobs still run; what nobody speaks for any more died with its
// process and is given to another. That is not the job's failure, so it spends no retry; a job that saw many processes die may be
// what kills them, and then it does. A claim is a job's id and its attempt: whoever was given up on cannot complete what another took.
import type { Engine } from '../../platform/db/index.ts'
import type { JobCount } from '../../platform/jobs/index.ts'
import type { Load } from './job-turns.ts'

/** A process is killed for many reasons; a job that was running in this many that died is one of them. */
const MOST_DEATHS = 20

export interface Claim {
  readonly name: string
  readonly id: string
  readonly attempt: number
}

const keyOf = ({ id, attempt }: Claim): string => `${id}:${attempt}`

/** How much runs and waits, by kind and lane. */
export async function loadsOf(engine: Engine): Promise<Load[]> {
  const { rows } = await engine.script(
    'jobs',
    `select name, group_id as lane, 0 as running, count(*)::int as waiting from jobs.job
where state < 'active' and not blocked and start_after <= jobs.job_now() group by name, group_id
union all
select name, group_id, count(*)::int, 0 from jobs.job where state = 'active' and group_id is not null group by name, group_id`,
  )
  const loads = new Map<string, Load>()
  for (const row of rows) {
    const [kind, lane] = [String(row['name']), typeof row['lane'] === 'string' ? row['lane'] : null]
    const load = loads.get(`${kind} ${lane}`) ?? { kind, lane, running: 0, waiting: 0 }
    load.running += Number(row['running'])
    load.waiting += Number(row['waiting'])
    loads.set(`${kind} ${lane}`, load)
  }
  return [...loads.values()]
}

export async function countsOf(engine: Engine): Promise<ReadonlyMap<string, JobCount>> {
  const { rows } = await engine.script(
    'jobs',
    `select name, count(*) filter (where state < 'active')::int as waiting, count(*) filter (where state = 'active')::int as running,
  count(*) filter (where state = 'failed')::int as failed from jobs.job where state <> 'completed' group by name`,
  )
  return new Map(
    rows.map((row) => {
      const kind = String(row['name'])
      return [
        kind,
        { kind, waiting: Number(row['waiting']), running: Number(row['running']), failed: Number(row['failed']) },
      ]
    }),
  )
}

/** Says that these jobs still run; answers those that are ours no more. */
export async function renew(engine: Engine, claims: readonly Claim[]): Promise<Claim[]> {
  if (claims.length === 0) return []
  const { rows } = await engine.transaction('jobs', (connection) =>
    connection.query(
      `update jobs.job set heartbeat_on = jobs.job_now()
where name = any($1::text[]) and id = any($2::uuid[]) and state = 'active' and id::text || ':' || retry_count = any($3::text[])
returning id::text || ':' || retry_count as claim`,
      [claims.map(({ name }) => name), claims.map(({ id }) => id), claims.map(keyOf)],
    ),
  )
  const held = new Set(rows.map((row) => row['claim']))
  return claims.filter((claim) => !held.has(keyOf(claim)))
}

// Fetched again, the job counts one attempt more; the limit is raised by as much.
const AGAIN = "state = 'retry', start_after = jobs.job_now(), retry_limit = retry_limit + 1"

/** Returns a job that was not done and did not fail: the process ends, or the database was away. */
export async function giveBack(engine: Engine, claim: Claim): Promise<void> {
  await engine.transaction('jobs', (connection) =>
    connection.query(
      `update jobs.job set ${AGAIN} where name = $1 and id = $2 and state = 'active' and retry_count = $3`,
      [claim.name, claim.id, claim.attempt],
    ),
  )
}

/** No job of ours is put off for longer. */
const LONGEST_DELAY = '15 minutes'

/** A clock that was set back leaves moments to come: a job would wait for them, and a dead process would seem to speak until then. */
export async function forgetFuture(engine: Engine): Promise<void> {
  await engine.script(
    'jobs',
    `update jobs.job set start_after = jobs.job_now()
where state < 'active' and start_after > jobs.job_now() + interval '${LONGEST_DELAY}'`,
  )
  await engine.script(
    'jobs',
    `update jobs.job set heartbeat_on = jobs.job_now()
where state = 'active' and heartbeat_on > jobs.job_now() + interval '5 seconds'`,
  )
}

export interface TakenBack {
  readonly spared: number
  /** Those that saw too many processes die. */
  readonly suspects: readonly Claim[]
}

/** Gives the running jobs nobody has spoken for in so many seconds to whoever comes; null for all that run. */
export async function takeBack(engine: Engine, silentSeconds: number | null): Promise<TakenBack> {
  const silent = silentSeconds === null ? 'true' : `heartbeat_on < jobs.job_now() - interval '${silentSeconds} seconds'`
  const { rows: spared } = await engine.script(
    'jobs',
    `update jobs.job set ${AGAIN}, data = jsonb_set(data, '{deaths}', to_jsonb(coalesce((data ->> 'deaths')::integer, 0) + 1))
where state = 'active' and ${silent} and coalesce((data ->> 'deaths')::integer, 0) < ${MOST_DEATHS}
returning id`,
  )
  const { rows } = await engine.script(
    'jobs',
    `select name, id::text as id, retry_count from jobs.job where state = 'active' and ${silent} order by created_on`,
  )
  const suspects = rows.map((row) => ({
    name: String(row['name']),
    id: String(row['id']),
    attempt: Number(row['retry_count']),
  }))
  return { spared: spared.length, suspects }
}

/** Every job that somebody had is anybody's again. Only while no process works. */
export async function giveBackAll(engine: Pick<Engine, 'script'>): Promise<void> {
  await engine.script('jobs', `update jobs.job set ${AGAIN} where state = 'active'`)
}

// `muniment lab TASK`: the product's own code behind a line protocol (JSON Lines in, JSON Lines out, same order), so that its
// quality can be measured on any data. An answer is written as soon as it is ready; memory does not grow with the input.

import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { UsageError } from './usage.ts'

const inputLine = z.looseObject({ id: z.unknown() })

type Answer = Record<string, unknown>
type Task = (line: Record<string, unknown>) => Answer | Promise<Answer>

const TASKS: Record<string, () => Promise<Task>> = {
  dates: async () => (await import('./lab-reading.ts')).dates,
  contract: async () => (await import('./lab-contract.ts')).contract,
  personal: async () => (await import('./lab-personal.ts')).personal,
  read: async () => (await import('./lab-files.ts')).read,
  timeline: async () => (await import('./lab-timeline.ts')).timeline,
}

export const LAB_TASKS = Object.keys(TASKS)

export async function lab([name = '']: string[]): Promise<number> {
  const load = TASKS[name]
  if (load === undefined) throw new UsageError(`There is no such task: ${name} (${LAB_TASKS.join(', ')})`)
  const task = await load()
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue
    const input = inputLine.parse(JSON.parse(line))
    const answer = { id: input['id'], ...(await task(input)) }
    if (!process.stdout.write(`${JSON.stringify(answer)}\n`)) await once(process.stdout, 'drain')
  }
  return 0
}

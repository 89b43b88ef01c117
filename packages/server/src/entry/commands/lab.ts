// `muniment lab TASK`: the product's own code behind a line protocol (JSON Lines in, JSON Lines out, same order), so that its
// quality can be measured on any data. An answer is written as soon as it is ready; memory does not grow with the input.

import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { UsageError } from './usage.ts'

const inputLine = z.looseObject({ id: z.unknown().optional() })

type Answer = Record<string, unknown>
/** Null for a line that brings what later ones are asked of. */
type Task = ((line: Record<string, unknown>) => Answer | null | Promise<Answer | null>) & {
  readonly close?: () => Promise<void>
}

const TASKS: Record<string, () => Promise<Task>> = {
  dates: async () => (await import('./lab-reading.ts')).dates,
  contract: async () => (await import('./lab-contract.ts')).contract,
  retrieve: async () => (await import('./lab-retrieval.ts')).retrieval(),
  clause: async () => (await import('./lab-clause.ts')).clause,
  guard: async () => (await import('./lab-guard.ts')).guard,
  personal: async () => (await import('./lab-personal.ts')).personal,
  read: async () => (await import('./lab-files.ts')).read,
  reliability: async () => (await import('./lab-reliability.ts')).reliability(),
  timeline: async () => (await import('./lab-timeline.ts')).timeline,
}

export const LAB_TASKS = Object.keys(TASKS)

export async function lab([name = '']: string[]): Promise<number> {
  const load = TASKS[name]
  if (load === undefined) throw new UsageError(`There is no such task: ${name} (${LAB_TASKS.join(', ')})`)
  const task = await load()
  try {
    await answerLines(task)
  } finally {
    await task.close?.()
  }
  return 0
}

async function answerLines(task: Task): Promise<void> {
  const answers = new Answers()
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue
    const input = lineOf(line)
    await answers.put(async () => {
      const answer = await answerTo(task, input)
      return answer === null ? null : { id: input['id'], ...answer }
    })
  }
  await answers.written()
}

function lineOf(line: string): Record<string, unknown> {
  try {
    return inputLine.parse(JSON.parse(line))
  } catch {
    throw new UsageError('Each line of the input is one JSON object.')
  }
}

async function answerTo(task: Task, input: Record<string, unknown>): Promise<Answer | null> {
  try {
    return await task(input)
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error
    const lacking = error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
    throw new UsageError(`A line of the input is not what the task asks for: ${lacking}`)
  }
}

/** Lines that may be worked on ahead of the one whose answer comes next. */
const AHEAD = 6

/** Works on a few lines at once, where a task can, and writes each answer when it and all before it are ready. */
class Answers {
  readonly #open: Promise<void>[] = []
  #last: Promise<void> = Promise.resolve()

  async put(work: () => Promise<Answer | null>): Promise<void> {
    const answer = work()
    const before = this.#last
    this.#last = writeAfter(before, answer)
    this.#open.push(this.#last)
    // The fault of a line rises where the loop waits for that line.
    this.#last.catch(() => undefined)
    if (this.#open.length >= AHEAD) await this.#open.shift()
  }

  async written(): Promise<void> {
    await this.#last
  }
}

async function writeAfter(before: Promise<void>, answer: Promise<Answer | null>): Promise<void> {
  const [ready] = await Promise.all([answer, before])
  if (ready !== null && !process.stdout.write(`${JSON.stringify(ready)}\n`)) await once(process.stdout, 'drain')
}

// The files that `muniment timeline -o` was asked for: all of them or none, and nothing in the place of what somebody else put there.
import { rename, rm, writeFile } from 'node:fs/promises'
import type { Chronology } from '@muniment/contract'
import { codeOf, refusal } from '../../base/index.ts'
import { isThere, type OutputFile } from './inputs.ts'

/** Whole or not at all: a chronology half written must never be taken for one, and no format may stand beside an older other. */
export async function writeOutputs(
  outputs: readonly OutputFile[],
  chronology: Chronology,
  { overwrite }: { readonly overwrite: boolean },
): Promise<void> {
  const beside = outputs.map(({ path }) => `${path}.part-${process.pid}`)
  const { writerOf } = await import('../writers.ts')
  try {
    for (const [index, { format }] of outputs.entries()) {
      const bytes = await (await writerOf(format)).write(chronology)
      await writeFile(beside[index] ?? '', bytes, { flag: 'wx', mode: 0o600 }).catch(notWritten)
    }
    // Reading takes long enough for somebody to save a file of that name.
    if (!overwrite && outputs.some(({ path }) => isThere(path))) throw outputThere()
    for (const [index, { path }] of outputs.entries()) await rename(beside[index] ?? '', path).catch(notWritten)
  } finally {
    for (const part of beside) await rm(part, { force: true })
  }
}

function notWritten(error: unknown): never {
  throw outputNotWritten({ reason: codeOf(error) ?? 'unknown' }, error)
}

const outputNotWritten = refusal(
  'output.not-written',
  'The result could not be written where it was asked for: the folder refused it, or its disk is full. Nothing is left of it; name another place.',
)

const outputThere = refusal(
  'output.there',
  'A file of the name asked for has come to be there while the documents were read. It is as it was, and nothing was written; name another, or add --overwrite to replace it.',
)

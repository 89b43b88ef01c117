// The files that `muniment timeline -o` was asked for: all written before the first is put in its place, and nothing in the place of what
// somebody else put there. Where --overwrite replaces several, one whose place turns out to be a folder leaves those before it replaced.
import { constants } from 'node:fs'
import { copyFile, link, rename, rm, writeFile } from 'node:fs/promises'
import type { Chronology } from '@muniment/contract'
import { codeOf, refusal } from '../../base/index.ts'
import { isThere, type OutputFile } from './inputs.ts'

/** Whole or not at all: a chronology half written must never be taken for one, and no format may stand beside an older other. */
export async function writeOutputs(
  outputs: readonly OutputFile[],
  chronology: Chronology,
  { overwrite, linking = link }: { readonly overwrite: boolean /** For tests. */; readonly linking?: typeof link },
): Promise<void> {
  const beside = outputs.map(({ path }) => `${path}.part-${process.pid}`)
  const { writerOf } = await import('../writers.ts')
  try {
    for (const [index, { format }] of outputs.entries()) {
      const bytes = await (await writerOf(format)).write(chronology)
      await writeFile(beside[index] ?? '', bytes, { flag: 'wx', mode: 0o600 }).catch(notWritten)
    }
    const files = outputs.map(({ path }, index) => ({ part: beside[index] ?? '', path }))
    if (overwrite) for (const { part, path } of files) await rename(part, path).catch(notWritten)
    else await putAllWhereNothingIs(files, linking)
  } finally {
    for (const part of beside) await rm(part, { force: true })
  }
}

interface Written {
  readonly part: string
  readonly path: string
}

/** Reading takes long enough for somebody to save a file of that name, and so does writing: asked first, and of each by putting it there. */
async function putAllWhereNothingIs(files: readonly Written[], linking: typeof link): Promise<void> {
  if (files.some(({ path }) => isThere(path))) throw outputThere()
  const put: string[] = []
  try {
    for (const { part, path } of files) {
      await putWhereNothingIs(part, path, linking)
      put.push(path)
    }
  } catch (error) {
    for (const path of put) await rm(path, { force: true })
    if (codeOf(error) === 'EEXIST') throw outputThere({}, error)
    notWritten(error)
  }
}

/** Fails with EEXIST where something of the name is there, in one step with putting it there; `rename` would replace it. */
async function putWhereNothingIs(part: string, path: string, linking: typeof link): Promise<void> {
  try {
    await linking(part, path)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error
    // No hard links here (FAT, some shares): copied, and never over what is there.
    await copyFile(part, path, constants.COPYFILE_EXCL)
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

// The files of a form, one after another. What is refused of one is not refused of the next: each is named with what became of it,
// for those before a refused one are kept.
import type { Readable } from 'node:stream'
import type { RefusedFile } from '@muniment/contract'
import { codeOf, isRefusal, Refusal } from '../../base/index.ts'
import { type FiledDocument, pathWithin } from '../../evidence/documents/index.ts'
import type { Permission } from '../../platform/http/index.ts'
import { noFile, tooManyFiles, uploadBroken } from './refusals.ts'

interface FormFile {
  readonly filename: string
  readonly file: Readable
}

interface Refused {
  /** Null where the form itself was refused, before the next file. */
  readonly name: string | null
  readonly refusal: Refusal
}

export interface Taken {
  readonly filed: (FiledDocument & { readonly name: string })[]
  readonly refused: Refused[]
}

/** Refuses `document.no-file` where there is none. A fault rises: who sends all again files nothing twice. */
export async function takeForm(
  parts: AsyncIterator<FormFile>,
  permission: Permission,
  file: (name: string, bytes: AsyncIterable<Uint8Array>) => Promise<FiledDocument>,
): Promise<Taken> {
  const taken: Taken = { filed: [], refused: [] }
  let name: string | null = null
  try {
    for (;;) {
      name = null
      const step = await parts.next().catch((error: unknown) => Promise.reject(formRefusal(error)))
      if (step.done === true) break
      name = pathWithin(step.value.filename)
      const pieces = () => permission.over(bytesOf(step.value.file))
      try {
        const { id, sha256, isNew } = await file(name, pieces())
        taken.filed.push({ id, name, sha256, isNew })
      } catch (error) {
        if (!(error instanceof Refusal) || endsTheForm(error)) throw error
        taken.refused.push({ name, refusal: error })
        // The next file comes after the rest of this one.
        for await (const _ of pieces());
      }
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    taken.refused.push({ name, refusal: error })
  }
  if (taken.filed.length + taken.refused.length === 0) throw noFile()
  return taken
}

/** After these the next file would fare no better: the form is broken, its sender may no longer, or a machine of ours is away or full. */
const endsTheForm = (error: Refusal): boolean =>
  isRefusal(error, uploadBroken) || [401, 403, 404].includes(error.status) || error.status >= 500

/** Whatever the parser finds wrong, at a part's head or in the middle of its bytes, is the sender's: refused. */
const formRefusal = (error: unknown) =>
  codeOf(error) === 'FST_FILES_LIMIT' ? tooManyFiles({}, error) : uploadBroken({}, error)

/** May be left in the middle and taken up again. */
async function* bytesOf(file: Readable): AsyncGenerator<Uint8Array> {
  try {
    yield* file.iterator({ destroyOnReturn: false })
  } catch (error) {
    throw uploadBroken({}, error)
  }
}

export const toldOf = ({ name, refusal: { code, message, status } }: Refused): RefusedFile => ({
  name,
  code,
  title: message,
  status,
})

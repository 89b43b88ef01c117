// Opens a hostile file in a child process of its own and hands on what its reader yields, checked item by item. Whatever the file
// does to the child (endless loop, memory balloon, crash, garbage on the wire) ends as a `ReadRefusal` on that document alone.
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { DocumentReader } from '../../evidence/text/reader.ts'
import { ReadRefusal, type ReadRefusalCode } from '../../evidence/text/refusals.ts'
import { encodeFrame, type Frame, FrameFault } from './frames.ts'
import { itemOf, plain, refusalOf, type SandboxItem } from './items.ts'
import { MOST_ITEMS, SANDBOX_LIMITS, type SandboxLimits } from './limits.ts'
import { type ChildEnd, type SandboxedChild, startSandboxed } from './start.ts'

export { receive, send } from './channel.ts'
export { bytesOf, encodeFrame, type Frame } from './frames.ts'
export { SANDBOX_LIMITS, type SandboxLimits } from './limits.ts'
export { type ChildProgram, readableBy, startSandboxed } from './start.ts'

/** What the log may know of a child that failed: never text of the document. */
export interface ReaderFault extends ChildEnd {
  /** The class of the error and the line of our code that threw it, or what was wrong on the wire. */
  readonly at: string | null
}

export interface SandboxOptions {
  readonly limits?: Partial<SandboxLimits>
  readonly onFault?: (fault: ReaderFault) => void
  /** Another program in the reader's place: how the tests plant hostile ones. */
  readonly entry?: string
}

export function makeSandboxedReader(options: SandboxOptions = {}): DocumentReader {
  const limits = { ...SANDBOX_LIMITS, ...options.limits }
  const entry = options.entry ?? join(import.meta.dirname, 'child.ts')
  return {
    async *read({ path, name }, signal) {
      signal?.throwIfAborted()
      const child = await startOn(path, entry, limits)
      const abort = (): void => child.kill('stopped')
      signal?.addEventListener('abort', abort, { once: true })
      // It may have come while the child started.
      if (signal?.aborted === true) abort()
      try {
        await child.send(encodeFrame({ name }))
        yield* itemsOf(child, limits, options.onFault)
      } catch (error) {
        signal?.throwIfAborted()
        throw error
      } finally {
        signal?.removeEventListener('abort', abort)
        await child.close()
      }
    },
  }
}

async function startOn(path: string, entry: string, limits: SandboxLimits): Promise<SandboxedChild> {
  const file = await open(path, 'r')
  try {
    const stat = await file.stat()
    if (!stat.isFile()) throw new ReadRefusal('text.unknown-kind')
    if (stat.size === 0) throw new ReadRefusal('text.empty')
    if (stat.size > limits.fileBytes) throw new ReadRefusal('text.too-large')
    return startSandboxed({ entry, stdin: file.fd, limits })
  } finally {
    await file.close()
  }
}

async function* itemsOf(
  child: SandboxedChild,
  limits: SandboxLimits,
  onFault?: (fault: ReaderFault) => void,
): AsyncGenerator<SandboxItem, undefined, undefined> {
  const refuse = async (code: ReadRefusalCode, at: string | null): Promise<never> => {
    child.kill('stopped')
    onFault?.({ ...(await child.ended), at })
    throw new ReadRefusal(code)
  }
  const left = { ...MOST_ITEMS }
  let pages = 0
  let spent = 0
  for (;;) {
    const budget = Math.min(limits.seconds + pages * limits.secondsPerPage, limits.hardSeconds)
    const asked = performance.now()
    child.allow(Math.max(0.001, budget - spent))
    const got = await nextFrame(child)
    child.pause()
    spent += (performance.now() - asked) / 1000
    if (got === null) {
      const end = await child.ended
      return refuse(codeOfEnd(end), null)
    }
    if (got instanceof FrameFault) {
      const end = await endAfterFault(child)
      if (end.verdict === 'time' || end.verdict === 'memory') return refuse(codeOfEnd(end), null)
      return refuse(got.reason === 'total' ? 'text.too-large' : codeOfEnd(end), got.message)
    }
    if (got.head['item'] === 'end') return undefined
    if (got.head['item'] === 'fault') return refuse('text.reader-failed', faultPlace(got))
    const item = checked(got)
    if (item instanceof FrameFault) return refuse('text.reader-failed', item.message)
    if (item instanceof ReadRefusal) throw item
    left[item.item] -= 1
    if (left[item.item] < 0) return refuse('text.too-large', `more items of the sort ${item.item} than the limit`)
    if (item.item === 'page' || item.item === 'image') pages += 1
    yield item
  }
}

async function nextFrame(child: SandboxedChild): Promise<Frame | FrameFault | null> {
  try {
    const next = await child.frames.next()
    return next.done === true ? null : next.value
  } catch (error) {
    if (error instanceof FrameFault) return error
    throw error
  }
}

/** A child that was being killed leaves a frame cut short; give its end a moment to tell which came first. */
async function endAfterFault(child: SandboxedChild): Promise<ChildEnd> {
  const late = setTimeout(() => child.kill('stopped'), 200)
  const end = await child.ended
  clearTimeout(late)
  return end
}

function checked(frame: Frame): SandboxItem | ReadRefusal | FrameFault {
  try {
    return frame.head['item'] === 'refusal' ? refusalOf(frame) : itemOf(frame)
  } catch (error) {
    if (error instanceof FrameFault) return error
    throw error
  }
}

function codeOfEnd(end: ChildEnd): ReadRefusalCode {
  if (end.verdict === 'time' || end.signal === 'SIGXCPU') return 'text.time-limit'
  if (end.verdict === 'memory' || /memory|allocation/i.test(end.fatal ?? '')) return 'text.memory-limit'
  return 'text.reader-failed'
}

function faultPlace({ head }: Frame): string {
  return typeof head['at'] === 'string' ? plain(head['at']) : 'not said'
}

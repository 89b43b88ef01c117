// Draws a page of a hostile file in a child process of its own: 50 to 500 ms and up to a gigabyte. How many at once, and whose page is
// next, is the caller's to say.
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { PageDrawer } from '../../evidence/text/index.ts'
import { encodeFrame, type Frame, SANDBOX_LIMITS, startSandboxed } from '../sandbox/index.ts'
import type { Pixels } from './pixels.ts'
import { pngOf } from './png.ts'

const DRAWING_SECONDS = 30
/** Twice a page in print; nothing we ask for is larger. */
const MOST_PIXELS = 25_000_000

export function makePageDrawer({ entry = join(import.meta.dirname, 'child.ts') } = {}): PageDrawer {
  return {
    async draw({ path, kind }, page, signal) {
      signal.throwIfAborted()
      const file = await open(path, 'r')
      const child = startSandboxed({ entry, stdin: file.fd, limits: SANDBOX_LIMITS })
      const abort = (): void => child.kill('stopped')
      signal.addEventListener('abort', abort, { once: true })
      try {
        child.allow(DRAWING_SECONDS)
        await child.send(encodeFrame({ kind, ...page }))
        const frame = await child.frames.next().then(
          ({ value }) => value ?? null,
          () => null,
        )
        const pixels = frame === null ? null : pixelsOf(frame)
        return pixels === null ? null : await pngOf(pixels)
      } finally {
        signal.removeEventListener('abort', abort)
        await child.close()
        await file.close()
      }
    },
  }
}

/** Null for anything but as many bytes as were announced. */
function pixelsOf({ head, tail }: Frame): Pixels | null {
  const { columns, rows, channels } = head
  if (typeof columns !== 'number' || typeof rows !== 'number' || (channels !== 1 && channels !== 3)) return null
  const isPicture = Number.isInteger(columns) && Number.isInteger(rows) && columns > 0 && rows > 0
  if (!isPicture || columns * rows > MOST_PIXELS || tail.byteLength !== columns * rows * channels) return null
  return { columns, rows, channels, bytes: tail }
}

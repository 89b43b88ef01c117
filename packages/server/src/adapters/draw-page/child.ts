// The program in the sandbox that draws one page: the file is its standard input, the pixels go out in one frame. What it says is not
// believed: the parent counts the bytes and makes the picture file itself.
import { readFileSync } from 'node:fs'
import type { OpenFile, ReadItem } from '../../evidence/text/reader.ts'
import { renderPageAt } from '../read-pdf/index.ts'
import { encodeFrame, receive, send } from '../sandbox/index.ts'
import { narrowed, type Pixels, withoutAlpha } from './pixels.ts'

async function draw(): Promise<Pixels | null> {
  const { kind, number, columns } = receive()?.head ?? {}
  if (typeof number !== 'number' || typeof columns !== 'number') return null
  const file = readFileSync(0)
  const bytes = file.byteLength === file.buffer.byteLength ? new Uint8Array(file.buffer) : new Uint8Array(file)
  if (kind === 'pdf') {
    const picture = await renderPageAt(bytes, number, columns)
    return picture === null ? null : withoutAlpha(picture.pixels, picture.columns, picture.rows)
  }
  const { readScan } = await import('../read-scan/index.ts')
  return scanned(readScan({ bytes, name: '' } satisfies OpenFile), number, columns)
}

async function scanned(items: AsyncIterable<ReadItem>, number: number, columns: number): Promise<Pixels | null> {
  for await (const item of items) {
    if (item.item !== 'image' || item.image.number !== number) continue
    const { grey, columns: width, rows } = item.image
    return narrowed({ columns: width, rows, channels: 1, bytes: grey }, columns)
  }
  return null
}

const pixels = await draw().catch(() => null)
if (pixels === null) send(encodeFrame({ columns: 0, rows: 0, channels: 1 }))
else {
  const { columns, rows, channels, bytes } = pixels
  send(encodeFrame({ columns, rows, channels }, [bytes]))
}
process.exit(0)

import { basename } from 'node:path'
import { z } from 'zod'
import { recogniser } from '../../adapters/ocr/index.ts'
import { makeSandboxedReader } from '../../adapters/sandbox/index.ts'
import { makeTurns } from '../../base/index.ts'
import { ReadRefusal } from '../../evidence/text/refusals.ts'

const input = z.looseObject({ path: z.string() })

/** Readers at once. Each may take a processor and up to 1 GB. */
const turns = makeTurns({ atOnce: 2, mostOfOne: 1, mostOfAll: 1, mostWaitMilliseconds: 0 })

/** One file through the product's readers: its text page by page, or the code of its refusal. */
export async function read(line: unknown): Promise<Record<string, unknown>> {
  const { path } = input.parse(line)
  const place = turns.enterPatiently('lab')
  try {
    await place.turn()
    return await readFile(path)
  } finally {
    place.leave()
  }
}

async function readFile(path: string): Promise<Record<string, unknown>> {
  const started = performance.now()
  // Images of one document are recognised by one engine, which lives as long as this signal's document.
  const document = new AbortController()
  const pages: string[] = []
  const names: string[] = []
  let kind: string | null = null
  try {
    for await (const item of makeSandboxedReader().read({ path, name: basename(path) }, document.signal)) {
      if (item.item === 'kind') kind = item.kind
      else if (item.item === 'page') pages.push(item.page.text)
      else if (item.item === 'image') pages.push((await recogniser.recognise(item.image, document.signal)).page.text)
      else if (item.item === 'child') names.push(item.name)
    }
  } catch (error) {
    if (error instanceof ReadRefusal) return { ok: false, refusal: error.code }
    throw error
  } finally {
    document.abort()
  }
  // An archive or a mailbox has no pages of its own; what it holds are documents.
  const text = kind === 'zip' || kind === 'mbox' ? names : pages
  return { ok: true, kind, pages: pages.length, text: text.join('\n'), ms: Math.round(performance.now() - started) }
}

// Every public sample file of some kinds through its reader: read or refused with a code, and what is read keeps the promises of `Page`.
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import type { Page } from '@muniment/reading/page'
import type { ReadFormat } from '../evidence/text/reader.ts'
import { ReadRefusal } from '../evidence/text/refusals.ts'

const shared = process.env['MUNIMENT_SHARED'] ?? path.resolve(import.meta.dirname, '../../../../../shared')
const folder = path.join(shared, 'data/files')
const skip = existsSync(folder) ? false : 'the public sample files are not on this machine'

/** Readers by the end of the file's name. */
export function onEverySample(readers: Readonly<Record<string, ReadFormat>>): void {
  test('every public sample file is read or refused with a code, and all its boxes lie on the page', {
    skip,
  }, async () => {
    let count = 0
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      const reader = readers[path.extname(name).slice(1).toLowerCase()]
      if (reader === undefined || !statSync(path.join(folder, name)).isFile()) continue
      count += 1
      try {
        const file = { bytes: readFileSync(path.join(folder, name)), name: path.basename(name) }
        for await (const item of reader(file)) if (item.item === 'page') checkPage(item.page, name)
      } catch (error) {
        assert.ok(error instanceof ReadRefusal, `${name}: ${String(error)}`)
      }
    }
    assert.ok(count > 0)
  })
}

function checkPage(page: Page, name: string): void {
  assert.equal(page.boxes.length, page.text.length * 4, name)
  for (let at = 0; at < page.boxes.length; at += 4) {
    const [left = -1, top = -1, right = -1, bottom = -1] = page.boxes.subarray(at, at + 4)
    assert.ok(
      left >= 0 && left <= right && right <= page.width && top >= 0 && top < bottom && bottom <= page.height,
      name,
    )
  }
  for (const zone of page.zones) assert.ok(zone.start < zone.end && zone.end <= page.text.length, name)
}

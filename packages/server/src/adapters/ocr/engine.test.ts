import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { readableBy, SANDBOX_LIMITS, startSandboxed } from '../sandbox/index.ts'
import { ENGINE_PACKAGES } from './engine.ts'

const folder = mkdtempSync(join(tmpdir(), 'muniment-engine-'))
after(() => rmSync(folder, { recursive: true, force: true }))

/** What a program that took the engine's place, with the engine's rights, managed of `act`. */
async function hostileEngine(act: string): Promise<string[]> {
  const path = join(folder, act)
  writeFileSync(path, act)
  const file = await open(path, 'r')
  const entry = join(import.meta.dirname, '../sandbox/hostile-child.ts')
  const child = startSandboxed({ entry, packages: ENGINE_PACKAGES, stdin: file.fd, limits: SANDBOX_LIMITS })
  try {
    child.allow(30)
    // The hostile program waits for one frame, whatever it holds.
    await child.send([new Uint8Array([2, 0, 0, 0, 0, 0, 0, 0]), Buffer.from('{}')])
    const said: string[] = []
    for await (const { head } of child.frames) said.push(JSON.stringify(head['finding']))
    return said
  } finally {
    await child.close()
    await file.close()
  }
}

test('the engine may read its own packages and none besides', () => {
  const paths = readableBy({ entry: join(import.meta.dirname, 'child.ts'), packages: ENGINE_PACKAGES })
  assert.deepEqual(paths.flatMap((path) => path.match(/(?<=node_modules\/).+/)?.[0] ?? []).toSorted(), [
    '@tesseract.js-data/deu',
    '@tesseract.js-data/eng',
    'tesseract.js-core',
  ])
})

test('an engine that was taken over cannot climb out of what it may read by way of a link', async () => {
  const said = await hostileEngine('climb')
  assert.equal(said.length, 9)
  for (const line of said.slice(2)) assert.match(line, /: ERR_ACCESS_DENIED"/)
})

test('an engine that was taken over can neither signal, debug nor renice the process that started it', async () => {
  const said = await hostileEngine('signal')
  assert.equal(said.length, 11)
  for (const line of said) assert.match(line, /: (?:failed|ERR_ACCESS_DENIED)"/)
})

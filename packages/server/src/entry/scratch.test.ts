import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { test } from 'node:test'
import { ownScratch } from './scratch.ts'

const host = hostname().replaceAll(/[^\w.]/g, '_')

test('what an ended process left is removed, what a running one or another machine has is not', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'muniment-scratch-'))
  try {
    const ended = spawnSync(process.execPath, ['-e', '']).pid
    const kept = [`${host}-${process.ppid}-0123456789ab`, 'elsewhere-1-0123456789ab']
    const old = 'elsewhere-2-0123456789ab'
    const gone = [`${host}-${ended}-0123456789ab`, `${host}-${process.pid}-0123456789ab`, old]
    for (const name of [...kept, ...gone]) mkdirSync(join(folder, name))
    utimesSync(join(folder, old), new Date(0), new Date(0))
    const own = await ownScratch(folder)
    assert.deepEqual(readdirSync(folder).sort(), kept.sort())
    assert.ok(!kept.includes(basename(own)) && !gone.includes(basename(own)))
  } finally {
    rmSync(folder, { recursive: true })
  }
})

// A process that takes documents in and does no jobs, for tests: what `muniment serve --without-jobs` is behind its routes. It answers each
// document once it is acknowledged, or says why not.
import { Readable } from 'node:stream'
import type { MatterId } from '../src/base/index.ts'
import { openInstallation } from '../src/entry/compose.ts'
import { localAuthority } from '../src/features/accounts/index.ts'
import { makeLog } from '../src/platform/log/index.ts'

export type Asked =
  | { readonly open: string }
  | { readonly matter: MatterId; readonly name: string; readonly text: string }
export type Answered =
  | { readonly ready: true }
  | { readonly matter: MatterId }
  | { readonly name: string; readonly id: string }
  | { readonly name: string; readonly refused: string }

const { db, documents, clock } = await openInstallation({
  dataFolder: process.env['MUNIMENT_DATA'] ?? '',
  databaseUrl: process.env['DATABASE_URL'] ?? '',
  isThrowAway: false,
  isWorking: false,
  concurrency: 1,
  maxFileBytes: 1_000_000,
  log: makeLog('silent'),
})
const authority = await localAuthority(db, clock.now())
const answer = (message: Answered): void => void process.send?.(message)

process.on('message', (asked: Asked) => {
  void ('open' in asked ? open(asked.open) : file(asked))
})
answer({ ready: true })

async function open(name: string): Promise<void> {
  answer({ matter: await documents.openMatter(authority, { name, language: 'en', dayOrder: null }) })
}

async function file({ matter, name, text }: Extract<Asked, { name: string }>): Promise<void> {
  try {
    const { id } = await documents.file(authority, { matter, name }, Readable.from([Buffer.from(text)]))
    answer({ name, id })
  } catch (error) {
    answer({ name, refused: String(Reflect.get(Object(error), 'code') ?? error) })
  }
}

// An installation with people of several workspaces behind a door of the test's own: who comes is whoever the test says. What is tried
// here are the rooms behind it; the door has tests of its own.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { type AccountId, type MatterId, newId, type WorkspaceId } from '../src/base/index.ts'
import { type InstallationOptions, openInstallation } from '../src/entry/compose.ts'
import type { Installation } from '../src/entry/installation.ts'
import { matterIdOf } from '../src/evidence/documents/index.ts'
import { makeHttp, noAccess, thisMachineOnly } from '../src/platform/http/index.ts'
import { makeLog } from '../src/platform/log/index.ts'
import { type Authority, authorityOfPerson, type Role } from '../src/platform/tenancy/index.ts'

export interface Person {
  readonly account: AccountId
  readonly workspace: WorkspaceId
  readonly authority: () => Authority
  /** Matters that exist for this person no longer. */
  wallOff(matter: string): void
  leave(): void
  send(
    method: InjectOptions['method'],
    url: string,
    options?: Omit<InjectOptions, 'method' | 'url'>,
  ): Promise<LightMyRequestResponse>
  get(url: string): Promise<LightMyRequestResponse>
  readonly headers: Readonly<Record<string, string>>
}

export interface TestHouse {
  readonly installation: Installation
  readonly app: FastifyInstance
  readonly dataFolder: string
  readonly logged: readonly string[]
  workspace(): Promise<WorkspaceId>
  person(workspace: WorkspaceId, role: Role): Person
  settled(): Promise<void>
  close(): Promise<void>
}

export async function openTestHouse(
  register: (app: FastifyInstance, installation: Installation) => Promise<void>,
  options: Partial<InstallationOptions> = {},
): Promise<TestHouse> {
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'muniment-house-'))
  const logged: string[] = []
  const log = makeLog('warn', (line) => logged.push(line))
  const installation = await openInstallation({
    isThrowAway: true,
    concurrency: 2,
    maxFileBytes: 20_000_000,
    log,
    ...options,
    dataFolder,
  })
  const inside = new Map<string, () => Authority>()
  const app = makeHttp({
    log,
    db: installation.db,
    clock: installation.clock,
    reach: thisMachineOnly,
    door: {
      enter: async ({ presented }) => {
        const authority = inside.get(presented?.kind === 'token' ? presented.text : '')
        if (authority === undefined) throw noAccess()
        return authority()
      },
    },
  })
  await register(app, installation)
  return {
    installation,
    app,
    dataFolder,
    logged,
    async workspace() {
      const id = newId<WorkspaceId>()
      await installation.db.acrossWorkspaces<{ workspaces: { id: string; name: string; made_at: Date } }, unknown>(
        'a workspace of this test',
        (tables) => tables.insertInto('workspaces').values({ id, name: 'A firm', made_at: new Date() }).execute(),
      )
      return id
    },
    person(workspace, role) {
      const account = newId<AccountId>()
      const token = newId<AccountId>()
      const walls: MatterId[] = []
      const authority = () => authorityOfPerson({ workspace, account, role, walls: [...walls] })
      inside.set(token, authority)
      const headers = { authorization: `Bearer ${token}`, host: 'localhost:4178' }
      const send: Person['send'] = (method, url, more = {}) =>
        app.inject({
          ...more,
          ...(method === undefined ? {} : { method }),
          url,
          headers: { ...headers, ...more.headers },
        })
      return {
        account,
        workspace,
        authority,
        headers,
        wallOff: (matter) => walls.push(matterIdOf(matter)),
        leave: () => inside.delete(token),
        send,
        get: (url) => send('GET', url),
      }
    },
    settled: () => installation.jobs.settled(AbortSignal.timeout(120_000)),
    async close() {
      await app.close()
      await installation.close()
      if (options.dataFolder === undefined) rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

export interface TestUpload {
  readonly name: string
  readonly bytes: Uint8Array | string
}

/** Files as a form. */
export function formOf(files: readonly TestUpload[]): { headers: Record<string, string>; payload: Buffer } {
  const edge = 'edge-of-a-test'
  const parts = files.flatMap(({ name, bytes }) => [
    Buffer.from(
      `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
    ),
    Buffer.from(bytes),
    Buffer.from('\r\n'),
  ])
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${edge}` },
    payload: Buffer.concat([...parts, Buffer.from(`--${edge}--\r\n`)]),
  }
}

// A server with people, for tests: set up by the very link the first start prints, letters kept instead of sent, and a hasher that costs
// nothing (what Argon2 itself does is its own test).
import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe } from 'node:test'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { type Clock, type Endings, makeEndings } from '../src/base/index.ts'
import { type InstallationOptions, openInstallation } from '../src/entry/compose.ts'
import type { Installation } from '../src/entry/installation.ts'
import { makeServer } from '../src/entry/server.ts'
import { type Accounts, makeAccounts } from '../src/features/accounts/index.ts'
import { isStillNamed } from '../src/features/editing/index.ts'
import type { PasswordHasher, PasswordKeys } from '../src/platform/crypto/index.ts'
import { type Reach, thisMachineOnly } from '../src/platform/http/index.ts'
import { makeLog } from '../src/platform/log/index.ts'
import type { Letter, Mail } from '../src/platform/mail/index.ts'
import type { Role } from '../src/platform/tenancy/index.ts'
import { makePostgres, onPostgres } from './engines.test-builder.ts'

export const HOST = 'localhost:4178'
export const ORIGIN = `http://${HOST}`
export const PASSWORD = 'a lamp, a ladder, a lake'

/** What a browser of ours sends along. */
export const browser = { host: HOST, origin: ORIGIN, 'sec-fetch-site': 'same-origin' }

export interface Person {
  readonly id: string
  readonly email: string
  readonly workspace: string
  /** Headers of this person's browser: its cookies and where its pages come from. */
  readonly headers: Record<string, string>
}

export interface TestServer {
  readonly app: FastifyInstance
  readonly installation: Installation
  readonly accounts: Accounts
  readonly letters: Letter[]
  readonly logged: string[]
  /** Moves the clock of accounts: sessions, links, delays. */
  readonly clock: Clock & { pass(minutes: number): void }
  owner: Person
  /** A token of the owner, good for everything. */
  readonly token: string
  ask(
    method: InjectOptions['method'],
    url: string,
    headers: Record<string, string>,
    body?: object,
  ): Promise<LightMyRequestResponse>
  /** Invited and accepted, by the letter. */
  join(email: string, role: Role, by?: Person): Promise<Person>
  signIn(email: string, password?: string, headers?: Record<string, string>): Promise<LightMyRequestResponse>
  close(): Promise<void>
}

/** SHA-256 under a salt: for tests of what happens around a hash. */
export const quickHasher: PasswordHasher = {
  async hash(password) {
    const salt = randomBytes(8).toString('hex')
    return `quick$${salt}$${createHash('sha256')
      .update(salt + password)
      .digest('hex')}`
  },
  async verify(phc, password) {
    const [, salt = '', hash] = phc.split('$')
    return (
      hash ===
      createHash('sha256')
        .update(salt + password)
        .digest('hex')
    )
  },
  isDated: (phc) => !phc.startsWith('quick$'),
}

export interface TestServerOptions extends Partial<InstallationOptions> {
  readonly reach?: Reach
  readonly hasher?: PasswordHasher
  /** Others than the installation's. */
  readonly passwordKeys?: PasswordKeys
  /** Takes a letter before it is kept; throws where a mail server would. */
  readonly post?: Mail['send']
  /** As where no mail server is set: letters are printed for the operator. */
  readonly isByHand?: boolean
  readonly maxBytes?: number
  readonly workspacesBy?: 'owners' | 'operator'
  readonly afterClose?: () => Promise<void>
}

/** Whatever fails on the way, nothing that was opened stays open: a test that cannot begin ends, and does not hang. */
export async function openTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const endings = makeEndings()
  try {
    return await openWith(options, endings)
  } catch (error) {
    await endings.end()
    throw error
  }
}

async function openWith(options: TestServerOptions, endings: Endings): Promise<TestServer> {
  const {
    reach = thisMachineOnly,
    hasher = quickHasher,
    passwordKeys,
    maxBytes = 1_000_000,
    afterClose,
    ...rest
  } = options
  if (afterClose !== undefined) endings.add(afterClose)
  const dataFolder = mkdtempSync(join(tmpdir(), 'muniment-people-'))
  endings.add(() => rmSync(dataFolder, { recursive: true, force: true }))
  const logged: string[] = []
  const log = makeLog('info', (line) => void logged.push(line))
  const installation = await openInstallation({
    dataFolder,
    isThrowAway: true,
    concurrency: 2,
    maxFileBytes: maxBytes,
    log,
    ...rest,
  })
  endings.add(() => installation.close())
  const clock = passing(installation.clock)
  const letters: Letter[] = []
  const made = makeAccounts({
    db: installation.db,
    jobs: installation.jobs,
    clock,
    log,
    hasher,
    passwordKeys: passwordKeys ?? installation.passwordKeys,
    knownWords: async () => ({ place: (word) => (word === 'password' ? 2 : undefined) }),
    hashesAtOnce: 2,
    mail: mailInto(letters, options),
    linkBase: () => ORIGIN,
    workspacesBy: options.workspacesBy ?? 'owners',
    isStillNamed,
  })
  await installation.jobs.work(made.letterJobs)
  const settled = async (): Promise<void> => {
    await made.settled()
    // What others are to do is done by nobody here.
    if (options.isWorking !== false) await installation.jobs.settled(AbortSignal.timeout(60_000))
  }
  const accounts = { ...made, settled }
  endings.add(settled)
  const app = await makeServer({ installation, accounts, reach, version: '0.0.0', log })
  endings.add(() => app.close())
  const ask: TestServer['ask'] = (method, url, headers, body) =>
    app.inject({ method: method ?? 'GET', url, headers, ...(body === undefined ? {} : { payload: body }) })
  const { owner, token } = await setUp(accounts, ask)
  const server: TestServer = {
    app,
    installation,
    accounts,
    letters,
    logged,
    clock,
    owner,
    token,
    ask,
    async join(email, role, by = server.owner) {
      await invite(ask, by, { email, role })
      await accounts.settled()
      // Letters go out by jobs, in any order: this one is the one to this person.
      const link = linkIn(letters.findLast(({ to }) => to === email))
      const joined = await ask('POST', '/invitations/accept', browser, {
        link,
        password: PASSWORD,
        name: `Person ${email}`,
      })
      assert.equal(joined.statusCode, 200, joined.body)
      return personFrom(joined)
    },
    signIn: (email, password = PASSWORD, headers = browser) => ask('POST', '/sign-in', headers, { email, password }),
    close: () => endings.end(),
  }
  return server
}

/** However long ago that person gave their password. */
async function invite(ask: TestServer['ask'], by: Person, guest: { email: string; role: Role }): Promise<void> {
  const first = await ask('POST', '/invitations', by.headers, guest)
  if (first.statusCode === 201) return
  assert.match(first.body, /http\.not-confirmed/)
  await ask('POST', '/account/confirm', by.headers, { password: PASSWORD })
  const second = await ask('POST', '/invitations', by.headers, guest)
  assert.equal(second.statusCode, 201, second.body)
}

/** Keeps what is sent, once `post` has taken it. */
const mailInto = (
  letters: Letter[],
  { post, isByHand = false }: Pick<TestServerOptions, 'post' | 'isByHand'>,
): Mail => ({
  isByHand,
  send: async (letter, signal) => {
    await post?.(letter, signal)
    letters.push(letter)
  },
})

function passing(real: Clock): TestServer['clock'] {
  let passed = 0
  return {
    now: () => new Date(real.now().getTime() + passed),
    pass: (minutes) => void (passed += minutes * 60_000),
  }
}

/** The suite once an engine, each time with a server and a database of its own. */
export function onEveryServer(
  title: string,
  suite: (open: (options?: TestServerOptions) => Promise<TestServer>) => void,
): void {
  describe(`${title}, embedded`, () => suite(openTestServer))
  onPostgres(title, () =>
    suite(async (options) => {
      const database = await makePostgres()
      return openTestServer({
        ...options,
        isThrowAway: false,
        databaseUrl: database.url,
        afterClose: () => database.drop(),
      })
    }),
  )
}

/** Sets a server up that runs as a process of its own, by what it printed; answers a token good for everything. */
export async function setUpByLink(printed: string): Promise<string> {
  const [, address = '', link = ''] = /(http\S+)\/set-up#(\S+)/.exec(printed) ?? []
  const reply = await fetch(`${address}/set-up`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      link,
      email: 'erika@beispiel.example',
      name: 'Erika Beispiel',
      password: PASSWORD,
      workspace: 'Nordlicht Muster',
      token: 'tests',
    }),
  })
  const { token }: { token: string } = await reply.json()
  return token
}

async function setUp(accounts: Accounts, ask: TestServer['ask']): Promise<{ owner: Person; token: string }> {
  const link = (await accounts.setUpLink())?.split('#')[1] ?? ''
  const reply = await ask('POST', '/set-up', browser, {
    link,
    email: 'erika@beispiel.example',
    name: 'Erika Beispiel',
    password: PASSWORD,
    workspace: 'Nordlicht Muster',
    token: 'tests',
  })
  assert.equal(reply.statusCode, 201, reply.body)
  return { owner: personFrom(reply), token: reply.json<{ token: string }>().token }
}

export const linkIn = (letter: Letter | undefined): string => /#(\S+)/.exec(letter?.text ?? '')?.[1] ?? ''

/** What the browser keeps after a reply that let somebody in. */
export function cookiesOf(reply: LightMyRequestResponse): string {
  return [reply.headers['set-cookie'] ?? []]
    .flat()
    .map((cookie) => cookie.split(';', 1)[0] ?? '')
    .filter((cookie) => !cookie.endsWith('='))
    .join('; ')
}

export function personFrom(reply: LightMyRequestResponse): Person {
  const { account, workspace } = reply.json<{ account: { id: string; email: string }; workspace: { id: string } }>()
  return {
    id: account.id,
    email: account.email,
    workspace: workspace.id,
    headers: { ...browser, cookie: cookiesOf(reply) },
  }
}

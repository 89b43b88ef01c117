// Letters outlive a mail server that is away, and a process that dies; each attempt carries a link of its own.
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { type Letter, letterRefused } from '../src/platform/mail/index.ts'
import { browser, linkIn, onEveryServer, PASSWORD, personFrom, type TestServer } from './people.test-builder.ts'

onEveryServer('letters', (open) => {
  let server: TestServer
  let away: Error[] = []
  let meanwhile = async (): Promise<void> => undefined
  const tried: Letter[] = []
  before(async () => {
    server = await open({
      post: async (letter) => {
        tried.push(letter)
        await meanwhile()
        const error = away.shift()
        if (error !== undefined) throw error
      },
    })
  })
  after(() => server.close())
  beforeEach(() => {
    away = []
    meanwhile = async () => undefined
    tried.length = 0
  })

  const code = (reply: { json(): unknown }): unknown => Reflect.get(Object(reply.json()), 'code')
  const invite = async (email: string): Promise<void> => {
    const reply = await server.ask('POST', '/invitations', server.owner.headers, { email, role: 'viewer' })
    assert.equal(reply.statusCode, 201, reply.body)
    assert.equal(reply.json<{ letter: string }>().letter, 'waiting')
  }
  const letterTo = async (email: string): Promise<string | undefined> =>
    (await server.ask('GET', '/invitations', server.owner.headers))
      .json<{ invitations: { email: string; letter: string }[] }>()
      .invitations.find((invitation) => invitation.email === email)?.letter
  const accept = (letter: Letter | undefined) =>
    server.ask('POST', '/invitations/accept', browser, {
      link: linkIn(letter),
      password: PASSWORD,
      name: 'Jane Sample',
    })
  const refused = (): Error => letterRefused({}, new Error('no such mailbox'))

  test('what a mail server does not take at first is sent again, with another link; the one before is dead', async () => {
    away = [new Error('connection refused')]
    await invite('jane@sample.example')
    await server.accounts.settled()
    assert.equal(tried.length, 2)
    assert.equal(await letterTo('jane@sample.example'), 'sent')
    assert.notEqual(linkIn(tried[0]), linkIn(tried[1]))
    assert.equal(code(await accept(tried[0])), 'accounts.link-dead')
    assert.equal((await accept(tried[1])).statusCode, 200)
  })

  test('a new password as well', async () => {
    away = [new Error('connection refused')]
    await server.ask('POST', '/password-resets', browser, { email: server.owner.email })
    await server.accounts.settled()
    assert.equal(tried.length, 2)
    const use = (letter: Letter | undefined) =>
      server.ask('POST', '/password-resets/use', browser, {
        link: linkIn(letter),
        password: 'nine quiet harbours in fog',
      })
    assert.equal(code(await use(tried[0])), 'accounts.link-dead')
    assert.equal((await use(tried[1])).statusCode, 200)
    server.owner = personFrom(await server.signIn(server.owner.email, 'nine quiet harbours in fog'))
  })

  const subjectsTo = async (email: string): Promise<string[]> => {
    await server.accounts.settled()
    return tried.filter(({ to }) => to === email).map(({ subject }) => subject)
  }
  const NEXT = 'seven slow rivers under ice'

  test('whoever did not change their password themselves learns of it, in their own language and without a link', async () => {
    const paula = await server.join('paula@beispiel.example', 'viewer')
    await server.ask('PATCH', '/account', paula.headers, { language: 'de', timeZone: 'Europe/Berlin' })
    tried.length = 0
    const wrong = { current: 'not the password at all', password: NEXT }
    assert.equal((await server.ask('POST', '/account/password', paula.headers, wrong)).statusCode, 403)
    assert.deepEqual(await subjectsTo('paula@beispiel.example'), [], 'nothing changed')
    const right = { current: PASSWORD, password: NEXT }
    assert.equal((await server.ask('POST', '/account/password', paula.headers, right)).statusCode, 200)
    assert.deepEqual(await subjectsTo('paula@beispiel.example'), ['Muniment: Ihr Kennwort wurde geändert'])
    assert.doesNotMatch(tried.at(-1)?.text ?? '', /#|http/)
    assert.match(tried.at(-1)?.text ?? '', /MEZ|MESZ/)
  })

  test('of a password that a mailed link set as well; a letter that is not taken at first is sent again', async () => {
    await server.join('rita@sample.example', 'viewer')
    await server.ask('POST', '/password-resets', browser, { email: 'rita@sample.example' })
    await server.accounts.settled()
    const link = linkIn(tried.at(-1))
    tried.length = 0
    away = [new Error('connection refused')]
    const used = await server.ask('POST', '/password-resets/use', browser, { link, password: NEXT })
    assert.equal(used.statusCode, 200, used.body)
    const told = 'Muniment: your password was changed'
    assert.deepEqual(await subjectsTo('rita@sample.example'), [told, told])
  })

  test('whoever a token was made for learns of it, not by what it was called; of one that is gone nobody is told', async () => {
    const tom = await server.join('tom@sample.example', 'viewer')
    tried.length = 0
    const make = (name: string) =>
      server.ask('POST', '/tokens', tom.headers, { name, scopes: ['matters.read'], days: 3 })
    assert.equal((await make('Call 0999 now')).statusCode, 201)
    assert.deepEqual(await subjectsTo('tom@sample.example'), ['Muniment: an API token was made'])
    assert.doesNotMatch(tried.at(-1)?.text ?? '', /0999|#|http/)
    assert.match(tried.at(-1)?.text ?? '', /Workspace: .+\nWhen: .+\nUntil: .+/)
    tried.length = 0
    away = [new Error('connection refused')]
    meanwhile = async () => {
      const { tokens } = (await server.ask('GET', '/tokens', tom.headers)).json<{ tokens: { id: string }[] }>()
      for (const { id } of tokens) await server.ask('DELETE', `/tokens/${id}`, { ...tom.headers, 'x-muniment': '1' })
    }
    assert.equal((await make('gone')).statusCode, 201)
    assert.equal((await subjectsTo('tom@sample.example')).length, 1, 'tried once, not again')
  })

  test('what a mail server will never take ends where people look', async () => {
    away = [refused(), refused()]
    await invite('typo@sample.example')
    await server.accounts.settled()
    assert.equal(await letterTo('typo@sample.example'), 'failed')
    await server.ask('POST', '/password-resets', browser, { email: server.owner.email })
    await server.accounts.settled()
    assert.equal(tried.length, 2)
    const log = (await server.ask('GET', '/audit?limit=200', server.owner.headers)).body
    for (const action of ['invitation.letter-failed', 'account.letter-failed']) assert.ok(log.includes(action), action)
    assert.ok(!server.logged.join('').includes('sample.example'), 'no address stands in the lines of the log')
  })

  test('an address without an account gets no letter, and nothing of it is kept', async () => {
    await server.ask('POST', '/password-resets', browser, { email: 'nobody@else.example' })
    await server.accounts.settled()
    assert.equal(tried.length, 0)
    const left = await server.installation.db.atTheDoor<{ door_letters: { email: string } }, unknown[]>(
      'a test',
      (tables) => tables.selectFrom('door_letters').select('email').execute(),
    )
    assert.deepEqual(left, [])
  })

  test('an invitation that was taken back sends no letter any more', async () => {
    away = [new Error('connection refused')]
    await invite('late@sample.example')
    const { invitations } = (await server.ask('GET', '/invitations', server.owner.headers)).json<{
      invitations: { id: string; email: string }[]
    }>()
    const late = invitations.find(({ email }) => email === 'late@sample.example')
    await server.ask('DELETE', `/invitations/${late?.id}`, { ...server.owner.headers, 'x-muniment': '1' })
    await server.accounts.settled()
    assert.ok(!server.letters.some(({ to }) => to === 'late@sample.example'))
  })
})

onEveryServer('letters by hand', (open) => {
  test('where no mail server is set an invitation is printed for the operator, and nobody says that it was sent', async () => {
    const server = await open({ isByHand: true })
    try {
      await server.ask('POST', '/invitations', server.owner.headers, { email: 'jane@sample.example', role: 'viewer' })
      await server.accounts.settled()
      const { invitations } = (await server.ask('GET', '/invitations', server.owner.headers)).json<{
        invitations: { letter: string }[]
      }>()
      assert.deepEqual(
        invitations.map(({ letter }) => letter),
        ['printed'],
      )
      const link = linkIn(server.letters.find(({ to }) => to === 'jane@sample.example'))
      const given = { link, password: PASSWORD, name: 'Jane Sample' }
      assert.equal((await server.ask('POST', '/invitations/accept', browser, given)).statusCode, 200)
    } finally {
      await server.close()
    }
  })
})

// What is secret in the settings can stand in a file instead, by one way for all of them. A new secret that cannot is found by its name.
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { declaredSettings } from '../src/entry/settings.ts'
import { readSettings, type Setting, SettingsError, textSetting } from '../src/platform/config/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'muniment-secrets-'))
after(() => rmSync(folder, { recursive: true }))

type Settings = Readonly<Record<string, Setting<unknown>>>

/** Names of secrets, and of addresses in which one may stand. */
const SECRET = /TOKEN|SECRET|PASSWORD|PASSPHRASE|CREDENTIAL|KEY|_URL$/
const NOT_SECRET: Readonly<Record<string, string>> = {
  MUNIMENT_PUBLIC_URL: 'what everybody types',
  MUNIMENT_S3_CREDENTIALS_FILE: 'names a file itself, read anew before its credentials run out',
  MUNIMENT_TLS_KEY: 'names a file itself, looked at every minute',
  MUNIMENT_VAULT_KEY: 'the name of a key',
}
const withoutFile = (settings: Settings): string[] =>
  Object.values(settings)
    .filter(({ env, isSecret }) => SECRET.test(env) && isSecret === undefined && !(env in NOT_SECRET))
    .map(({ env }) => env)

const secrets = Object.entries(declaredSettings as Settings).filter(([, { isSecret }]) => isSecret !== undefined)
const valueOf = async (name: string, environment: Record<string, string>): Promise<unknown> => {
  const value: unknown = Reflect.get(readSettings(declaredSettings, environment), name)
  return typeof value === 'function' ? value() : value
}
const refusedFor = (environment: Record<string, string>): readonly string[] => {
  try {
    readSettings(declaredSettings, environment)
    return []
  } catch (error) {
    assert.ok(error instanceof SettingsError)
    return error.mistakes
  }
}

test('every setting whose name is that of a secret can stand in a file, and one that cannot is found', () => {
  assert.deepEqual(withoutFile(declaredSettings), [])
  const planted = { ...declaredSettings, pagerToken: textSetting('MUNIMENT_PAGER_TOKEN', '', 'Of the pager.') }
  assert.deepEqual(withoutFile(planted), ['MUNIMENT_PAGER_TOKEN'])
  const names = new Set(Object.values<Setting<unknown>>(declaredSettings).map(({ env }) => env))
  assert.deepEqual(
    Object.keys(NOT_SECRET).filter((env) => !names.has(env)),
    [],
    'an exception that is gone',
  )
})

test('each secret is read from its file, refused where it is set twice or not there, and named in the manual', async () => {
  const manual = readFileSync(join(import.meta.dirname, '../../../docs/operating.md'), 'utf8')
  assert.ok(secrets.length >= 9)
  for (const [name, { env, says }] of secrets) {
    const file = join(folder, name)
    writeFileSync(file, `in the file of ${name}\n`)
    assert.equal(await valueOf(name, { [env]: 'as it is' }), 'as it is', env)
    assert.equal(await valueOf(name, { [`${env}_FILE`]: file }), `in the file of ${name}`, env)
    assert.equal(await valueOf(name, { [`${env}_FILE`]: file, [env]: '' }), `in the file of ${name}`, env)
    const twice = refusedFor({ [env]: 'as it is', [`${env}_FILE`]: file })
    assert.deepEqual(twice, [`${env}_FILE: ${env} is set too, and only one of them can be meant.`])
    const missing = refusedFor({ [`${env}_FILE`]: join(folder, 'nowhere') })
    assert.deepEqual(missing, [`${env}_FILE: there is no such file, or this process may not read it.`])
    assert.match(says, new RegExp(`${env}_FILE`))
    assert.match(manual, new RegExp(`\`${env}_FILE\``))
  }
})

test('what an agent renews in its file is read anew, and what is read once stays as it was at the start', async () => {
  const [token, address] = [join(folder, 'renewed'), join(folder, 'once')]
  writeFileSync(token, 'first')
  writeFileSync(address, 'postgres://first')
  const settings = readSettings(declaredSettings, { MUNIMENT_VAULT_TOKEN_FILE: token, DATABASE_URL_FILE: address })
  assert.equal(await settings.vaultToken(), 'first')
  writeFileSync(token, 'second\n')
  writeFileSync(address, 'postgres://second')
  assert.equal(await settings.vaultToken(), 'second')
  assert.equal(settings.databaseUrl, 'postgres://first')
})

// Every command is told in a line and every option in its help: both are compared with what the commands themselves take.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { HELP, helpOf } from './help.ts'

const source = (path: string): string => readFileSync(join(import.meta.dirname, path), 'utf8')
const commands = [...source('../cli.ts').matchAll(/^ {2}([a-z]+): async \(\) =>/gm)].map(([, name = '']) => name)
const optionsIn = (text: string): string[] =>
  [...text.matchAll(/(?:'([a-z-]+)'|\b([a-z]+)): (?:\{ type: '(?:string|boolean)'|flag\b)/g)].map(
    ([, quoted, bare]) => quoted ?? bare ?? '',
  )
/** Those of a command that its help does not name. */
const untold = (text: string, help: string): string[] =>
  optionsIn(text).filter((name) => !new RegExp(`--${name}(?![a-z-])`).test(help))

test('each command stands in the help of all and has one of its own, with every option it takes', () => {
  assert.ok(commands.length > 12, commands.join(' '))
  let options = 0
  for (const command of commands) {
    assert.match(HELP, new RegExp(`^ {2}muniment ${command}\\b`, 'm'), command)
    assert.match(helpOf(command), new RegExp(`^Usage\n {2}muniment ${command}\\b`), command)
    const text = source(`${command}.ts`)
    options += optionsIn(text).length
    assert.deepEqual(untold(text, helpOf(command)), [], command)
  }
  assert.ok(options > 25, String(options))
  const others = readdirSync(import.meta.dirname).filter((name) => source(name).includes('parseArgs('))
  assert.deepEqual(
    others
      .map((name) => name.replace(/\.(?:test\.)?ts$/, ''))
      .filter((name) => !commands.includes(name) && name !== 'help'),
    [],
    'only commands take options',
  )
})

test('an option nobody told is found', () => {
  const text = "options: { mb: { type: 'string' }, 'ocr-pages': { type: 'string' }, new: { type: 'boolean' } }"
  assert.deepEqual(untold(text, helpOf('quota')), ['new'])
  assert.deepEqual(untold("const options = { sample: flag, 'with-all': flag }", helpOf('serve')), ['with-all'])
})

test('the help of a command is its own; a name nobody has gives that of all', () => {
  assert.match(helpOf('timeline'), /--day-order/)
  assert.doesNotMatch(helpOf('timeline'), /--ask-above|muniment serve/)
  assert.match(helpOf('migrate'), /MUNIMENT_ADMIN_DATABASE_URL/)
  for (const nobody of ['nothing', 'constructor', '__proto__']) assert.equal(helpOf(nobody), HELP)
})

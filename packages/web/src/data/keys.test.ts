import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Command } from './commands.ts'
import { commandFor, isPlain, nameOf, type Press } from './keys.ts'

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  mod: false,
  shift: false,
  alt: false,
  isTyping: false,
  ...more,
})
const command = (id: string, keys: string): Command => ({ id, keys, label: id, group: 'g', run: () => undefined })
const commands = [command('palette', 'mod+k'), command('sheet', '?'), command('new', 'n'), command('matters', 'g m')]
const meant = (of: Press, before = '') => commandFor(commands, of, before).command?.id

test('a key means its command', () => {
  assert.equal(meant(press('k', { mod: true })), 'palette')
  assert.equal(meant(press('?', { shift: true })), 'sheet')
  assert.equal(meant(press('n')), 'new')
  assert.equal(meant(press('x')), undefined)
})

test('two keys in a row are one command, and a wrong second key is itself', () => {
  assert.equal(commandFor(commands, press('g'), '').pending, 'g')
  assert.equal(meant(press('m'), 'g'), 'matters')
  assert.equal(meant(press('n'), 'g'), 'new')
  assert.equal(meant(press('m')), undefined)
})

test('a letter is not taken from where somebody types; Ctrl K is', () => {
  assert.equal(meant(press('n', { isTyping: true })), undefined)
  assert.equal(meant(press('k', { mod: true, isTyping: true })), 'palette')
})

test('a capital letter says that shift is held', () => {
  assert.equal(nameOf(press('E', { shift: true })), 'shift+e')
  assert.equal(nameOf(press('Enter', { shift: true })), 'shift+Enter')
})

test('a letter with Alt is the browser’s, a sign that is written with Alt is a sign', () => {
  assert.equal(meant(press('n', { alt: true })), undefined)
  assert.equal(meant(press('N', { alt: true, shift: true })), undefined)
  assert.equal(commandFor(commands, press('g', { alt: true }), '').pending, '')
  assert.equal(meant(press('m', { alt: true }), 'g'), undefined)
  assert.equal(meant(press('?', { alt: true, shift: true })), 'sheet')
})

test('plain are letters, digits, signs and Delete, one after the other too; nothing with Ctrl, no arrows, Esc or Enter', () => {
  for (const keys of ['j', 'g m', '?', '+', '0', '/', 'shift+e', 'Delete']) assert.ok(isPlain(keys), keys)
  for (const keys of ['', 'mod+k', 'Enter', 'shift+Enter', 'Escape', 'ArrowLeft', 'alt+ArrowUp', 'F6'])
    assert.ok(!isPlain(keys), keys)
})

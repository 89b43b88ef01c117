import assert from 'node:assert/strict'
import { test } from 'node:test'
import { choiceSetting, numberSetting, readSettings, SettingsError, textSetting } from './settings.ts'

const declared = {
  folder: textSetting('MUNIMENT_DATA', './data', 'Where things are.'),
  port: numberSetting('MUNIMENT_PORT', 4178, { min: 1, max: 65535 }, 'Where to listen.'),
  level: choiceSetting('MUNIMENT_LOG', ['info', 'error'], 'info', 'How much to say.'),
}

test('settings that nobody gave have their defaults', () => {
  assert.deepEqual(readSettings(declared, {}), { folder: './data', port: 4178, level: 'info' })
})

test('every mistake is told at once, one line each, by the name a person typed', () => {
  const mistakes = mistakesOf({ MUNIMENT_PORT: '70000', MUNIMENT_LOG: 'loud', MUNIMENT_DATA: 'x' })
  assert.equal(mistakes.length, 2)
  assert.match(mistakes[0] ?? '', /^MUNIMENT_PORT: expected a whole number from 1 to 65535/)
  assert.match(mistakes[1] ?? '', /^MUNIMENT_LOG: expected one of info, error/)
})

test('a mistyped name is a mistake, not a setting that silently does nothing', () => {
  assert.deepEqual(mistakesOf({ MUNIMENT_PROT: '80' }), ['MUNIMENT_PROT: there is no such setting.'])
})

function mistakesOf(environment: Record<string, string>): readonly string[] {
  try {
    readSettings(declared, environment)
  } catch (error) {
    assert.ok(error instanceof SettingsError)
    return error.mistakes
  }
  return []
}

// `muniment doctor`: is everything as it must be, and if not, what mends it? Exit code 1 when anything fails.
import { parseArgs } from 'node:util'
import { readSettings } from '../../platform/config/index.ts'
import { examine } from '../examine.ts'
import type { Finding } from '../finding.ts'
import { declaredSettings } from '../settings.ts'
import { asTyped } from './usage.ts'

const EVERY_MILLISECONDS = 200

export async function doctor(words: string[]): Promise<number> {
  const options = { all: { type: 'boolean', default: false } } as const
  const { all } = asTyped(() => parseArgs({ args: words, options }), Object.keys(options)).values
  const findings: Finding[] = []
  try {
    const settings = readSettings(declaredSettings)
    const found = await examine(settings, { all, onOpened: opening() })
    findings.push({ about: 'settings', state: 'ok', says: 'all understood' }, ...found)
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'SettingsError') throw error
    for (const says of error.message.split('\n')) findings.push({ about: 'settings', state: 'fail', says })
  }
  for (const { state, about, says } of findings) console.log(`${state.padEnd(4)}  ${about.padEnd(12)} ${says}`)
  return findings.some(({ state }) => state === 'fail') ? 1 : 0
}

/** One line on a terminal, nothing in a pipe. */
function opening(terminal: NodeJS.WriteStream = process.stderr): (opened: number, of: number) => void {
  let shownAt = 0
  return (opened, of) => {
    if (!terminal.isTTY) return
    const now = performance.now()
    if (opened === of) terminal.write('\r\u001b[2K')
    else if (now - shownAt >= EVERY_MILLISECONDS) {
      terminal.write(`\r\u001b[2KOpening originals · ${opened} of ${of}`)
      shownAt = now
    }
  }
}

// `muniment doctor`: is everything as it must be, and if not, what mends it? Exit code 1 when anything fails.
import { parseArgs } from 'node:util'
import { readSettings } from '../../platform/config/index.ts'
import { examine } from '../examine.ts'
import type { Finding } from '../finding.ts'
import { declaredSettings } from '../settings.ts'
import { asTyped } from './usage.ts'

export async function doctor(words: string[]): Promise<number> {
  asTyped(() => parseArgs({ args: words, options: {} }))
  const findings: Finding[] = []
  try {
    const settings = readSettings(declaredSettings)
    findings.push({ about: 'settings', state: 'ok', says: 'all understood' }, ...(await examine(settings)))
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'SettingsError') throw error
    for (const says of error.message.split('\n')) findings.push({ about: 'settings', state: 'fail', says })
  }
  for (const { state, about, says } of findings) console.log(`${state.padEnd(4)}  ${about.padEnd(12)} ${says}`)
  return findings.some(({ state }) => state === 'fail') ? 1 : 0
}

// Whether the virus scanner the settings name answers, and whether it knows anything: one without signatures finds everything clean.
import { TEST_FILE } from '../adapters/scan-clamd.ts'
import { DAY_MILLISECONDS, isRefusal, Refusal } from '../base/index.ts'
import { documentInfected } from '../evidence/documents/index.ts'
import type { Finding } from './finding.ts'
import { scannerOf } from './scanner.ts'
import type { ServerSettings } from './settings.ts'

const about = 'virus scanner'
const OLD_DAYS = 7

export async function examineScanner(settings: ServerSettings, now: Date): Promise<Finding[]> {
  try {
    const scanner = scannerOf(settings)
    if (scanner === null)
      return [{ about, state: 'ok', says: 'none: files are opened in the sandbox alone. MUNIMENT_CLAMD names one.' }]
    const version = await scanner.version()
    if (!(await knowsTestFile(scanner.over(testFile()))))
      return [{ about, state: 'fail', says: `${version} answers and knows nothing. Give it signatures: freshclam` }]
    const day = Date.parse(version.split('/')[2] ?? '')
    const days = Math.floor((now.getTime() - day) / DAY_MILLISECONDS)
    return [
      days > OLD_DAYS
        ? { about, state: 'warn', says: `${version}: its signatures are ${days} days old. Keep freshclam running.` }
        : { about, state: 'ok', says: `${version} answers and finds what it should` },
    ]
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const mends = error.code === 'scanner.away' ? ` Start clamd, or look at MUNIMENT_CLAMD (${settings.clamd}).` : ''
    return [{ about, state: 'fail', says: `${error.message}${mends}` }]
  }
}

async function* testFile(): AsyncGenerator<Uint8Array> {
  yield TEST_FILE
}

async function knowsTestFile(scanned: AsyncIterable<Uint8Array>): Promise<boolean> {
  try {
    for await (const piece of scanned) void piece
    return false
  } catch (error) {
    if (isRefusal(error, documentInfected)) return true
    throw error
  }
}

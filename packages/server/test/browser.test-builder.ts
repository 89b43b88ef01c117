// The browser of the tests: the one that MUNIMENT_TEST_BROWSER names, else Playwright's own where it was installed, else Debian's.
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const DEBIAN = '/usr/bin/chromium'

/** A program that is named and is not there is not replaced by another: whoever named it meant it. */
export function findBrowser(
  named: string | undefined,
  own: string,
  isThere: (path: string) => boolean = existsSync,
): string | null {
  if (named !== undefined && named !== '') return isThere(named) ? named : null
  return [own, DEBIAN].find((path) => path !== '' && isThere(path)) ?? null
}

export const browserProgram = findBrowser(process.env['MUNIMENT_TEST_BROWSER'], chromium.executablePath())

/** It asks nothing of anybody by itself. Only where there is one. */
export function startBrowser(): Promise<Browser> {
  if (browserProgram === null) throw new Error('no browser on this machine')
  return chromium.launch({
    executablePath: browserProgram,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

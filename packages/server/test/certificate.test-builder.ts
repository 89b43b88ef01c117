// A certificate of one's own, made by openssl.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const NO_OPENSSL = existsSync('/usr/bin/openssl') ? false : 'openssl is not here'

export interface MadePair {
  readonly cert: string
  readonly key: string
}

/** For one name, so many days from now; 0: it has ended when it is looked at a moment later. */
export function makePair(name: string, days: number): MadePair {
  const folder = mkdtempSync(join(tmpdir(), 'muniment-pair-'))
  try {
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
    const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
    const names = ['-subj', '/CN=somebody', '-addext', `subjectAltName=DNS:${name}`]
    execFileSync('openssl', ['req', '-x509', ...curve, '-keyout', key, '-out', cert, '-days', String(days), ...names], {
      stdio: 'ignore',
    })
    return { cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8') }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

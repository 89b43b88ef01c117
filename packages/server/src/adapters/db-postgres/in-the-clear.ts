// Whether what is said to a database can be read on the way. Asked of the driver, which takes its settings from more than the address.
import { Client } from 'pg'
import { isThisMachine } from '../../base/index.ts'

/** False where the address is none: connecting says why. */
export function isInTheClear(url: string): boolean {
  let client: Client
  try {
    client = new Client({ connectionString: url })
  } catch {
    return false
  }
  const { host, ssl } = client
  const isSocket = host.startsWith('/')
  return !isSocket && !isThisMachine(host) && !ssl
}

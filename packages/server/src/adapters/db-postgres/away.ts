// Which errors mean that the server is gone, not that it said no: its own words for ending (SQLSTATE), and the connection's.

/** 08: the connection failed; 57P01-3: shut down, crashed, not yet up; 57P05: idle too long. Not 53300: no connection is left, and that is busy. */
const STATES = /^(?:08\w{3}|57P0[1235])$/
const NETWORK = /^(?:ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|ENOENT)$/
/** The driver gives these no code. */
const SAID =
  /^(?:Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/

export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code: unknown = Reflect.get(error, 'code')
  if (typeof code === 'string' && (STATES.test(code) || NETWORK.test(code))) return true
  return SAID.test(error.message)
}

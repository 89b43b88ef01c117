// ClamAV's daemon, by its own protocol (clamd(8)): one connection a file, INSTREAM, pieces by length, a word at the end. A package for it
// would bring no more than these frames, and most of them answer "clean" where the daemon said something they did not expect; here whatever
// is not "OK" is a refusal.
//
// What a scanner knows is its signatures': keep freshclam running. Above its own limits (MaxFileSize, MaxScanSize, MaxRecursion in clamd.conf)
// the daemon says OK to what it has not looked at, unless AlertExceedsMax is on. StreamMaxLength must be as large as MUNIMENT_MAX_FILE_MB.
import { connect, type Socket } from 'node:net'
import { isRefusal, isThisMachine, refusal } from '../base/index.ts'
import { documentInfected, type Scanner } from '../evidence/documents/index.ts'

const badAddress = refusal(
  'scanner.address',
  'MUNIMENT_CLAMD is not the address of a scanner: unix:/run/clamav/clamd.ctl, or tcp://127.0.0.1:3310 (on this machine only: it speaks in the clear).',
)
export const scannerAway = refusal(
  'scanner.away',
  'The virus scanner does not answer, and nothing is filed without it. Nothing of this file was kept; try again later.',
  503,
)
export const scannerTooLarge = refusal(
  'scanner.too-large',
  'The virus scanner does not take the whole of this file. Nothing of this file was kept; the operator can raise StreamMaxLength in clamd.conf.',
  413,
)

export interface ClamdOptions {
  /** `unix:/path`, or `tcp://127.0.0.1:3310`. */
  readonly address: string
  /** So long it may be silent: while it takes a piece, and while it looks. */
  readonly mostSilenceMs?: number
}

export interface Clamd extends Scanner {
  /** What it says it is. Refuses `scanner.away`. */
  version(): Promise<string>
}

const MOST_SILENCE = 120_000
/** A word is one line; whoever sends more is no scanner. */
const LONGEST_WORD = 10_000

/** Refuses `scanner.address`. */
export function makeClamd({ address, mostSilenceMs = MOST_SILENCE }: ClamdOptions): Clamd {
  const dial = dialerOf(address)
  const open = (command: string): Line => {
    const line = new Line(dial(), mostSilenceMs)
    line.say(`z${command}\0`)
    return line
  }
  const version = async (): Promise<string> => {
    const line = open('VERSION')
    try {
      return await line.word()
    } finally {
      line.end()
    }
  }
  return {
    version,
    async *over(source) {
      const line = open('INSTREAM')
      try {
        for await (const piece of source) {
          if (piece.length > 0) await line.send(piece)
          yield piece
        }
        line.say(new Uint8Array(4))
        judge(await line.word())
      } catch (error) {
        // One that hangs up on a file and is there all the same has had enough: what it said is lost with the connection at times.
        if (line.isHungUp() && isRefusal(error, scannerAway) && (await version().catch(() => '')) !== '')
          throw scannerTooLarge()
        throw error
      } finally {
        line.end()
      }
    },
  }
}

function judge(word: string): void {
  if (word === 'stream: OK') return
  const found = /^stream: (.+) FOUND$/.exec(word)?.[1]
  if (found !== undefined) throw documentInfected({ found: found.slice(0, 200) })
  throw said(word)
}

const said = (word: string) =>
  /size limit exceeded/i.test(word) ? scannerTooLarge() : scannerAway({ said: word.slice(0, 200) })

function dialerOf(address: string): () => Socket {
  const path = /^unix:(?:\/\/)?(\/.+)$/.exec(address)?.[1]
  if (path !== undefined) return () => connect({ path })
  const url = URL.parse(address)
  const port = Number(url?.port ?? '')
  if (url?.protocol !== 'tcp:' || port === 0 || !isThisMachine(url.hostname)) throw badAddress()
  const host = url.hostname.replace(/^\[|\]$/g, '')
  return () => connect({ host, port })
}

/** One question and its answer. */
class Line {
  readonly #socket: Socket
  readonly #over = Promise.withResolvers<string>()
  #isOver = false
  #isEnded = false
  #hasSpoken = false

  constructor(socket: Socket, mostSilenceMs: number) {
    this.#socket = socket
    const pieces: Buffer[] = []
    let length = 0
    const settle = (word: string): void => {
      this.#isOver = true
      this.#hasSpoken = true
      this.#over.resolve(word)
    }
    // Whoever only sends learns of it by the next piece.
    this.#over.promise.catch(() => undefined)
    socket.setTimeout(mostSilenceMs, () => this.end())
    socket.on('data', (piece) => {
      pieces.push(Buffer.from(piece))
      length += piece.length
      const text = Buffer.concat(pieces).toString('utf8')
      if (text.includes('\0')) settle(text.slice(0, text.indexOf('\0')).trim())
      else if (length > LONGEST_WORD) this.end()
    })
    // What went wrong is seen by the close that follows.
    socket.on('error', () => undefined)
    socket.once('close', () => {
      this.#isOver = true
      this.#over.reject(scannerAway())
    })
  }

  say(bytes: string | Uint8Array): void {
    this.#socket.write(bytes)
  }

  /** Refuses where it spoke or hung up before all was sent. */
  async send(piece: Uint8Array): Promise<void> {
    if (this.#isOver) throw said(await this.word())
    const length = Buffer.alloc(4)
    length.writeUInt32BE(piece.length)
    this.#socket.write(length)
    if (this.#socket.write(piece)) return
    await new Promise<void>((resolve) => {
      const go = (): void => {
        this.#socket.off('drain', go).off('close', go)
        resolve()
      }
      this.#socket.once('drain', go).once('close', go)
    })
  }

  /** By the other side, without a word. */
  isHungUp(): boolean {
    return this.#isOver && !this.#isEnded && !this.#hasSpoken
  }

  /** What it said. Refuses `scanner.away`. */
  word(): Promise<string> {
    return this.#over.promise
  }

  end(): void {
    this.#isEnded = true
    this.#socket.destroy()
  }
}

/** The harmless file that every scanner knows (EICAR). In two halves: whole it would have this program taken for one. */
export const TEST_FILE = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('-'),
)

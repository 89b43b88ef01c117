// Letters to people. What carries them stands behind an adapter; where none is configured they are printed for the operator.
import { refusal } from '../../base/index.ts'

export const letterRefused = refusal(
  'mail.refused',
  'The mail server has refused this letter for good. See its address, and what the server says of the sender.',
  502,
)

export const mailAway = refusal(
  'mail.away',
  'The mail server did not answer, or does not take the letter now. It is sent again later.',
  502,
)

export interface Letter {
  /** One address, checked by whoever writes: it holds no line end, no comma and no name. */
  readonly to: string
  readonly subject: string
  readonly text: string
}

export interface Mail {
  /** A person hands each letter on: only those that open something are worth it. */
  readonly isByHand?: boolean
  /** Resolves when a server has taken it. Refuses `mail.away` where none did, `mail.refused` where one never will; throws the signal's reason. */
  send(letter: Letter, signal: AbortSignal): Promise<void>
}

// Letters to people. What carries them stands behind an adapter; where none is configured they are printed for the operator.

export interface Letter {
  /** One address, checked by whoever writes: it holds no line end, no comma and no name. */
  readonly to: string
  readonly subject: string
  readonly text: string
}

export interface Mail {
  /** Resolves when a server has taken it. Throws where none did. */
  send(letter: Letter): Promise<void>
}

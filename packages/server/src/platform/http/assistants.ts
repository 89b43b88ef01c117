// The port of what speaks a protocol of assistants (MCP). It holds no right of its own: all it learns it asks of the interface, as whoever asks.

/** One question to the interface, with the token that came. */
export type AskInterface = (
  method: 'GET' | 'POST',
  path: string,
  body?: object,
) => Promise<{ readonly status: number; readonly json: unknown }>

export interface AssistantMessage {
  readonly headers: Readonly<Record<string, string>>
  /** As it was parsed. */
  readonly body: unknown
  /** Aborts when whoever asked is gone. */
  readonly signal: AbortSignal
}

export interface AssistantReply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
}

export type AnswerAssistant = (message: AssistantMessage, ask: AskInterface) => Promise<AssistantReply>

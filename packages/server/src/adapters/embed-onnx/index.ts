// A model of the operator's own as the port of embeddings: one child process that is kept, one question to it at a time. Whatever a text does
// to it ends as `EmbeddingFailed` for those texts alone; the server goes on answering.
import { open as openFile } from 'node:fs/promises'
import { join } from 'node:path'
import { refusal } from '../../base/index.ts'
import { type Embedding, EmbeddingFailed, type EmbeddingModel, type Vector } from '../../evidence/retrieval/index.ts'
import { encodeFrame, SANDBOX_LIMITS, type SandboxLimits, startSandboxed } from '../sandbox/index.ts'
import { FILES, type ModelFolder, readModelFolder } from './folder.ts'

export { makeEnglishModel } from './english/make.ts'

export interface OpenEmbedding extends Embedding {
  close(): Promise<void>
}

export interface EmbeddingOptions {
  /** Seconds for one call on a few texts, loading the model included. */
  readonly seconds?: number
  /** What failed, for the log: never text of a document. */
  readonly onFault?: (reason: string) => void
  /** Another program in the model's place, for tests. */
  readonly entry?: string
}

const doesNotRun = refusal(
  'embedding.does-not-run',
  'The model that finds passages by meaning cannot be run: it is no ONNX file, wants what Muniment does not give (input_ids, attention_mask, token_type_ids), its output has another shape than its description says, or the optional packages are not installed.',
)
const otherSize = refusal(
  'embedding.dimensions',
  'The model that finds passages by meaning gives vectors of another size than its description says.',
)

/** Texts given to the model at once: together they wait for the longest. */
const AT_ONCE = 8
const SECONDS = 60
/** Milliseconds without work after which the process ends; loading a small model takes a second. */
const IDLE_MILLISECONDS = 600_000
/** Characters: no model we know of reads more tokens than a passage has. */
const LONGEST_TEXT = 8000

/** Refuses a folder in which something is missing or wrong (folder.ts), and a model that does not do what its description says. */
export async function openEmbedding(path: string, options: EmbeddingOptions = {}): Promise<OpenEmbedding> {
  const folder = await readModelFolder(path)
  const runner = new Runner(folder, options)
  const { dimensions, name, languages, prefixes } = folder.description
  const tried = await runner
    .ask(['muniment'], true, AbortSignal.timeout((options.seconds ?? SECONDS) * 1000))
    .catch(async (error: unknown) => {
      await runner.close()
      throw doesNotRun({ folder: path }, error)
    })
  if (tried.length !== dimensions) {
    await runner.close()
    throw otherSize({ said: dimensions, found: tried.length })
  }
  const model: EmbeddingModel = { id: folder.id, name, dimensions, languages }
  const vectors = async (texts: readonly string[], isQuestion: boolean, signal: AbortSignal): Promise<Vector[]> => {
    const prefix = isQuestion ? prefixes.question : prefixes.passage
    const all: Vector[] = []
    for (let from = 0; from < texts.length; from += AT_ONCE) {
      const given = texts.slice(from, from + AT_ONCE).map((text) => prefix + text.slice(0, LONGEST_TEXT))
      const found = await runner.ask(given, isQuestion, signal)
      if (found.length !== given.length * dimensions || !found.every(Number.isFinite))
        throw new EmbeddingFailed('the model gave other vectors than it did at first')
      for (let at = 0; at < given.length; at++) all.push(found.slice(at * dimensions, (at + 1) * dimensions))
    }
    return all
  }
  return {
    model,
    passages: (texts, signal) => vectors(texts, false, signal),
    async question(text, signal) {
      const [vector] = await vectors([text], true, signal)
      if (vector === undefined) throw new EmbeddingFailed('the model gave no vector')
      return vector
    },
    close: () => runner.close(),
  }
}

interface Waiting {
  readonly isUrgent: boolean
  readonly begin: () => void
}

class Runner {
  readonly #folder: ModelFolder
  readonly #seconds: number
  readonly #onFault: (reason: string) => void
  readonly #entry: string
  #child: ReturnType<typeof startSandboxed> | null = null
  #idle: NodeJS.Timeout | undefined
  #waiting: Waiting[] = []
  #isBusy = false
  #isClosed = false

  constructor(folder: ModelFolder, { seconds = SECONDS, onFault = () => undefined, entry }: EmbeddingOptions) {
    this.#folder = folder
    this.#seconds = seconds
    this.#onFault = onFault
    this.#entry = entry ?? join(import.meta.dirname, 'child.ts')
  }

  /** The vectors one behind the other. */
  async ask(texts: readonly string[], isUrgent: boolean, signal: AbortSignal): Promise<Float32Array> {
    await this.#turn(isUrgent)
    try {
      signal.throwIfAborted()
      if (this.#isClosed) throw new EmbeddingFailed('the model is closed')
      return await this.#answer(texts)
    } finally {
      this.#next()
    }
  }

  /** Questions, for which a person waits, before passages. */
  async #turn(isUrgent: boolean): Promise<void> {
    if (!this.#isBusy) {
      this.#isBusy = true
      return
    }
    await new Promise<void>((begin) => this.#waiting.push({ isUrgent, begin }))
  }

  #next(): void {
    const at = Math.max(
      0,
      this.#waiting.findIndex(({ isUrgent }) => isUrgent),
    )
    const [next] = this.#waiting.splice(at, 1)
    if (next === undefined) this.#isBusy = false
    else next.begin()
  }

  async #answer(texts: readonly string[]): Promise<Float32Array> {
    clearTimeout(this.#idle)
    try {
      const child = this.#child ?? (await this.#start())
      child.allow(this.#seconds)
      await child.send(encodeFrame({ texts }))
      const { value } = await child.frames.next()
      child.pause()
      if (value === undefined || value.head['count'] !== texts.length || value.tail.byteLength % 4 !== 0)
        throw new EmbeddingFailed('the model did not answer')
      this.#idle = setTimeout(() => void this.#end(), IDLE_MILLISECONDS).unref()
      return new Float32Array(value.tail.buffer)
    } catch (error) {
      await this.#fail()
      throw error instanceof EmbeddingFailed ? error : new EmbeddingFailed('the model failed', { cause: error })
    }
  }

  async #start(): Promise<ReturnType<typeof startSandboxed>> {
    const { path, description, tokenizer } = this.#folder
    const { pooling, output, tokens } = description
    const file = await openFile(join(path, FILES.model), 'r')
    try {
      const child = startSandboxed({ entry: this.#entry, stdin: file.fd, limits: LIMITS })
      this.#child = child
      child.allow(this.#seconds)
      await child.send(encodeFrame({ pooling, output, tokens }, [Buffer.from(tokenizer, 'utf8')]))
      const { value } = await child.frames.next()
      child.pause()
      if (value === undefined) throw new EmbeddingFailed('the model does not load')
      return child
    } finally {
      await file.close()
    }
  }

  async #fail(): Promise<void> {
    const child = this.#child
    await this.#end()
    const end = await child?.ended
    this.#onFault(end?.fatal ?? (end?.verdict === 'stopped' ? 'broken' : (end?.verdict ?? 'not started')))
  }

  async #end(): Promise<void> {
    clearTimeout(this.#idle)
    const child = this.#child
    this.#child = null
    await child?.close()
  }

  async close(): Promise<void> {
    this.#isClosed = true
    await this.#end()
  }
}

/** A model lives as long as the server: its time is bounded call by call, and after ten hours of a processor it is begun anew. */
const LIMITS: SandboxLimits = { ...SANDBOX_LIMITS, hardSeconds: 36_000 }

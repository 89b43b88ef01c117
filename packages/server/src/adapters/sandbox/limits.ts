// What one document may cost, and why each number is what it is.

export interface SandboxLimits {
  /** Seconds of waiting for the child, before any page has come. */
  readonly seconds: number
  /** Seconds a page that has come adds, so that long files are not cut for being long. */
  readonly secondsPerPage: number
  /** Seconds no document passes, however many pages it has; processor time is held to the same number by the system. */
  readonly hardSeconds: number
  /** Resident bytes of the child, at its peak. */
  readonly residentBytes: number
  /** Bytes of the file itself: the child holds it in memory beside what it makes of it. */
  readonly fileBytes: number
  /** Bytes of everything the child sends. */
  readonly outputBytes: number
}

export const SANDBOX_LIMITS: SandboxLimits = {
  seconds: 120,
  secondsPerPage: 1,
  hardSeconds: 1800,
  residentBytes: 1_000_000_000,
  fileBytes: 256_000_000,
  outputBytes: 4_000_000_000,
}

/**
 * Bytes. One page's text and zones as JSON: a PDF page has at most 400,000 characters, twice, of three bytes. What a lying child can
 * make of it costs the parent a third of a second. One image, attachment, or the boxes of one page.
 */
export const FRAME_HEAD_BYTES = 8_000_000
export const FRAME_TAIL_BYTES = 256_000_000

/** Items of one document, more than any reader of ours yields: the parent keeps facts and findings in memory until the end. */
export const MOST_ITEMS = {
  kind: 1,
  fact: 10_000,
  finding: 10_000,
  /** A mailbox gives up to 50,000 messages. */
  child: 50_000,
  page: 200_000,
  image: 200_000,
}

/** Megabytes. Above what the readers need, below the resident limit, so that a heap bomb ends as V8's own, quicker stop. */
export const HEAP_MEGABYTES = 640

/**
 * Kilobytes of memory the system lets the child make writable, touched or not. Node 26 counts about 570,000 of it (stacks, code
 * range) before it does anything, so this is the resident limit and a tenth, kept by the kernel however fast a balloon grows.
 */
export const WRITABLE_KILOBYTES = 1_700_000

/** Kilobytes of address space. Node needs 1.4 million; every wasm memory reserves 4.2 (the type stripper, PDFium, a decoder). */
export const ADDRESS_SPACE_KILOBYTES = 16_000_000

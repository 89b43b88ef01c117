// Puts the values back into what a model answered. Once over the text: what a value contains is never read again.

import type { Span } from '../span.ts'
import { codeIn, isAddress, runAround } from './guarded.ts'
import { type Placeholder, placeholdersIn } from './placeholder.ts'
import type { Vault } from './vault.ts'

/**
 * `text` with the values of `vault` for its placeholders. A model's small changes are forgiven: case, brackets left off, spaces or hyphens or
 * Markdown escapes for underscores, a genitive inside or outside the brackets, emphasis around it. Left as they stand: placeholders whose tag is
 * wrong or that the vault does not know, and all that stand inside an address or code (a placeholder alone between backticks is emphasis and is
 * restored). What `mask` made is restored to the character. Linear; never throws.
 */
export function restore(text: string, vault: Vault): string {
  let restored = ''
  let from = 0
  for (const { placeholder, value } of restorable(text, vault)) {
    restored += text.slice(from, placeholder.start) + value + placeholder.tail
    from = placeholder.end
  }
  return restored + text.slice(from)
}

function restorable(text: string, vault: Vault): { placeholder: Placeholder; value: string }[] {
  const found: { placeholder: Placeholder; value: string }[] = []
  let code: Span[] | null = null
  let nextCode = 0
  let run: Span = { start: 0, end: 0 }
  let isOpen = true
  for (const placeholder of placeholdersIn(text, vault.nonce)) {
    const value = vault.valueOf(placeholder.canonical)
    if (value === null) continue
    code ??= codeIn(text)
    while ((code[nextCode]?.end ?? Number.POSITIVE_INFINITY) <= placeholder.start) nextCode++
    const around = code[nextCode]
    if (around !== undefined && around.start < placeholder.end && !isAlone(text, around, placeholder)) continue
    if (placeholder.start >= run.end || placeholder.end > run.end) {
      run = runAround(text, placeholder)
      isOpen = !isAddress(text.slice(run.start, run.end))
    }
    if (isOpen) found.push({ placeholder, value })
  }
  return found
}

/** Nothing but backticks and spaces beside it. */
function isAlone(text: string, code: Span, { start, end }: Placeholder): boolean {
  return /^`+ *$/.test(text.slice(code.start, start)) && /^ *`+$/.test(text.slice(end, code.end))
}

// The README's examples as modules that run: for whoever holds that they give what they say.
import { readFileSync } from 'node:fs'

const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

export const examples = [...README.matchAll(/## (\S+)\n\n```ts\n([\s\S]*?)```/g)].map((match) => ({
  face: match[1] ?? '',
  code: match[2] ?? '',
}))

/** The example as a module that exports what each line with a comment gives, beside what the comment says it gives. */
export function moduleOf(code: string): string {
  const lines = code.split('\n').map((line) => {
    const shown = /^(?!import|const)(.+?) \/\/ (.+)$/.exec(line)
    return shown === null ? line : `shown.push([${shown[1]}, ${shown[2]}])`
  })
  return ['export const shown = []', ...lines].join('\n')
}

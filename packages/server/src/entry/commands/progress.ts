// What is being done and how far: one line on a terminal, nothing in a pipe.

import type { ThrowAwayMatter } from '../throw-away.ts'
import { counted } from './counted.ts'

const EVERY_MILLISECONDS = 200

/** Starts showing; the function it returns clears the line and stops. */
export function watchProgress(
  matter: Pick<ThrowAwayMatter, 'progress'>,
  files: number,
  language: 'en' | 'de' = 'en',
  terminal: NodeJS.WriteStream = process.stderr,
): () => void {
  if (!terminal.isTTY) return () => undefined
  let isBusy = false
  let isOver = false
  const show = async (): Promise<void> => {
    if (isBusy || isOver) return
    isBusy = true
    try {
      const { documents, documentsDone, pagesRead } = await matter.progress()
      if (!isOver) terminal.write(`\r\u001b[2K${line(Math.max(documents, files), documentsDone, pagesRead, language)}`)
    } finally {
      isBusy = false
    }
  }
  const timer = setInterval(() => {
    show().catch(() => clearInterval(timer))
  }, EVERY_MILLISECONDS)
  return () => {
    isOver = true
    clearInterval(timer)
    terminal.write('\r\u001b[2K')
  }
}

export function line(documents: number, done: number, pages: number, language: 'en' | 'de' = 'en'): string {
  const left = documents - done
  if (language === 'de') {
    const seiten = counted(pages, 'Seite', 'Seiten')
    if (left === 0) return `${seiten} gelesen · die Ereignisse werden geordnet`
    return `Wird gelesen · bisher ${seiten} · noch ${left} von ${counted(documents, 'Datei', 'Dateien')}`
  }
  if (left === 0) return `Read ${counted(pages, 'page')} · putting the events in order`
  return `Reading · ${counted(pages, 'page')} so far · ${left} of ${counted(documents, 'file')} to go`
}

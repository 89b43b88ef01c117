// Files of the server, asked for so that what is refused is said in its place: a link alone makes a file of the refusal, or nothing.
import { useMutation } from '@tanstack/react-query'
import { send } from './api.ts'
import { nameOf } from './file-name.ts'
import { Away, refusedBy } from './refused.ts'

export interface FileWanted {
  /** Of this server. */
  readonly href: string
  /** As it is called where it is asked for. */
  readonly label: string
}

const addressOf = (href: string): URL => new URL(href, location.origin)

/** Made while one waits, and given when it is here whole. */
export const useFile = () =>
  useMutation({
    mutationFn: async ({ href }: FileWanted) => {
      const response = await send(new Request(addressOf(href)))
      if (!response.ok) throw refusedBy(response, await response.json().catch(() => null))
      const file = URL.createObjectURL(await wholeOf(response))
      follow(file, nameOf(response.headers.get('content-disposition'), response.url))
      // The browser has taken it by then.
      setTimeout(() => URL.revokeObjectURL(file), 60_000)
    },
  })

const wholeOf = (response: Response): Promise<Blob> =>
  response.blob().catch((cause: unknown) => {
    throw new Away(cause)
  })

/** Of any length: asked whether it is given, then fetched by the browser, which keeps it on the disk and shows how far it is. */
export const useLongFile = () =>
  useMutation({
    mutationFn: async ({ href }: FileWanted) => {
      const head = await send(new Request(addressOf(href), { method: 'HEAD' }))
      if (!head.ok) await tellWhy(href)
      follow(href, '')
    },
  })

/** What answers without a body says no reason: the whole answer does. */
async function tellWhy(href: string): Promise<void> {
  const response = await send(new Request(addressOf(href)))
  if (!response.ok) throw refusedBy(response, await response.json().catch(() => null))
  await response.body?.cancel()
}

/** Asked of either. */
export type FileAsking = ReturnType<typeof useFile>

function follow(href: string, name: string): void {
  const link = document.createElement('a')
  link.href = href
  link.download = name
  link.click()
}

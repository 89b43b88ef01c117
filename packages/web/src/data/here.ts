// Which matter or document a screen is of, as its address says.
import { useParams } from '@tanstack/react-router'

/** Throws at an address without one: a screen of a matter was given a wrong address, and must not ask for a matter called "undefined". */
export function useIdHere(of: 'matter' | 'document'): string {
  const params: unknown = useParams({ strict: false })
  const id: unknown = Reflect.get(Object(params), of)
  if (typeof id !== 'string') throw new Error(`this address names no ${of}`)
  return id
}

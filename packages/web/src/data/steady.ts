// What was drawn is not drawn again because a function was made anew.
import { useCallback, useLayoutEffect, useRef } from 'react'

/** The same function in every render, which does what the newest one does. For events, not for what is drawn. */
export function useSteady<A extends readonly unknown[]>(run: (...given: A) => void): (...given: A) => void {
  const newest = useRef(run)
  useLayoutEffect(() => {
    newest.current = run
  })
  return useCallback((...given: A) => newest.current(...given), [])
}

// After a change of place the focus goes to the name of the new screen, whenever that is drawn; on the first screen it stays with the browser.
import { useEffect } from 'react'

let isWanted = false

export const wantFocus = (): void => {
  isWanted = true
}

/** For the screen's name, once it stands. */
export function takeFocus(element: HTMLElement | null): void {
  if (!isWanted || element === null) return
  isWanted = false
  // Who has begun to type in the new screen already stays there.
  if (document.activeElement?.matches('main input, main textarea') === true) return
  element.focus({ preventScroll: true })
}

/** For what is shown beside: once it is closed, the focus that was in it goes back to what opened it. */
export function useFocusGoesBack(): void {
  useEffect(() => {
    const before = document.activeElement
    return () => {
      const isLost = document.activeElement === null || document.activeElement === document.body
      if (isLost && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
}

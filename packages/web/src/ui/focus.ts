// After a change of place the focus goes to the name of the new screen, whenever that is drawn; on the first screen it stays with the browser.

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

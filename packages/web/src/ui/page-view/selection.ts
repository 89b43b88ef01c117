// What is selected in a text layer as offsets of the page's text, and the way back. Each child of the layer is one piece with one text node.
import type { Piece, Range } from './geometry.ts'

/** Where a selection began, and where it is now. */
export interface Selected {
  readonly anchor: number
  readonly focus: number
}

export const rangeOf = ({ anchor, focus }: Selected): Range => ({
  start: Math.min(anchor, focus),
  end: Math.max(anchor, focus),
})

function offsetOf(layer: HTMLElement, pieces: readonly Piece[], node: Node | null, inside: number): number | null {
  if (node === layer) return pieces[inside]?.start ?? pieces.at(-1)?.end ?? 0
  if (node === null || !layer.contains(node)) return null
  const span = node instanceof HTMLElement ? node : node.parentElement
  const index = span === null ? -1 : [...layer.children].indexOf(span)
  const piece = pieces[index]
  return piece === undefined ? null : piece.start + Math.min(inside, piece.end - piece.start)
}

/** Null where the selection did not begin here. One that goes on over the next page ends with this one. */
export function readSelection(layer: HTMLElement, pieces: readonly Piece[]): Selected | null {
  const selection = document.getSelection()
  if (selection === null || selection.rangeCount === 0) return null
  const anchor = offsetOf(layer, pieces, selection.anchorNode, selection.anchorOffset)
  if (anchor === null) return null
  const focus = offsetOf(layer, pieces, selection.focusNode, selection.focusOffset)
  if (focus !== null) return { anchor, focus }
  const isBefore =
    selection.focusNode !== null &&
    (layer.compareDocumentPosition(selection.focusNode) & Node.DOCUMENT_POSITION_PRECEDING) !== 0
  return { anchor, focus: isBefore ? 0 : (pieces.at(-1)?.end ?? 0) }
}

export function writeSelection(layer: HTMLElement, pieces: readonly Piece[], { anchor, focus }: Selected): void {
  const from = placeOf(layer, pieces, anchor)
  const to = placeOf(layer, pieces, focus)
  if (from === null || to === null) return
  document.getSelection()?.setBaseAndExtent(from.node, from.inside, to.node, to.inside)
}

function placeOf(layer: HTMLElement, pieces: readonly Piece[], offset: number): { node: Node; inside: number } | null {
  let [low, high] = [0, pieces.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pieces[middle]?.end ?? 0) < offset) low = middle + 1
    else high = middle
  }
  const node = layer.children[low]?.firstChild
  const piece = pieces[low]
  if (node === null || node === undefined || piece === undefined) return null
  return { node, inside: Math.min(offset, piece.end) - piece.start }
}

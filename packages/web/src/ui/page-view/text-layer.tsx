// The words of a page, unseen, over its picture: for selecting, copying, finding, and for who has it read aloud. The mouse selects by the
// geometry and not by the order of elements, so that a line is a line; fingers and screen readers have their own ways and keep them.
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type ReactNode,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useWords } from '../../data/index.ts'
import { classes } from '../classes.ts'
import {
  caretBox,
  offsetAt,
  type Piece,
  piecesOf,
  pointOn,
  type Range,
  type Step,
  stepFrom,
  wordAround,
} from './geometry.ts'
import { rangeOf, readSelection, type Selected, writeSelection } from './selection.ts'
import { pageViewWords } from './words.ts'

export interface Sheet {
  readonly number: number
  readonly text: string
  readonly width: number
  readonly height: number
  readonly boxes: Float32Array
}

interface TextLayerProps {
  readonly sheet: Sheet
  readonly turns: number
  /** Where there is no picture the words are seen. */
  readonly isSeen: boolean
  readonly onSelect: ((range: Range | null) => void) | undefined
}

const STEPS: Readonly<Record<string, readonly [step: Step, by: 1 | -1]>> = {
  ArrowLeft: ['character', -1],
  ArrowRight: ['character', 1],
  ArrowUp: ['line', -1],
  ArrowDown: ['line', 1],
  Home: ['edge', -1],
  End: ['edge', 1],
}

export function TextLayer({ sheet, turns, isSeen, onSelect }: TextLayerProps): ReactNode {
  const t = useWords(pageViewWords)
  const layer = useRef<HTMLDivElement>(null)
  const pieces = useMemo(() => piecesOf(sheet.text, sheet.boxes), [sheet])
  const selected = useSelected(layer, pieces, onSelect)
  const put = (next: Selected): void => {
    if (layer.current !== null) writeSelection(layer.current, pieces, next)
  }
  const now = selected ?? { anchor: 0, focus: 0 }

  /** As it stands this moment: the next key may come before the last one has been drawn. */
  const held = (): Selected => (layer.current === null ? null : readSelection(layer.current, pieces)) ?? now

  const pressKey = (event: KeyboardEvent): void => {
    const { anchor, focus: at } = held()
    const { key, shiftKey, ctrlKey, metaKey, altKey } = event
    const isWord = ctrlKey || altKey
    const found = metaKey ? undefined : STEPS[key]
    if ((ctrlKey || metaKey) && key === 'a') put({ anchor: 0, focus: sheet.text.length })
    else if (key === 'Escape' && anchor !== at) put({ anchor: at, focus: at })
    else if (found !== undefined) {
      const step = isWord && found[0] === 'character' ? 'word' : found[0]
      const focus = stepFrom(sheet, at, step, found[1])
      put({ anchor: shiftKey ? anchor : focus, focus })
    } else return
    event.preventDefault()
  }
  const pressMouse = usePointing(sheet, turns, put, now.anchor)
  const copy = (event: ClipboardEvent): void => {
    const { start, end } = rangeOf(held())
    if (start === end) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', sheet.text.slice(start, end))
  }
  const caret = caretBox(sheet.boxes, now.focus)
  return (
    // A text in which a caret moves takes keys and clicks.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="document"
      aria-label={t('text', { page: sheet.number })}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      onKeyDown={pressKey}
      onMouseDown={pressMouse}
      onCopy={copy}
      className="group absolute inset-0 cursor-text overflow-hidden"
    >
      <div
        ref={layer}
        data-page-text={sheet.number}
        className={classes(
          'absolute inset-0 [font-family:serif]',
          'selection:bg-[rgb(58_120_220/0.32)]',
          isSeen ? 'text-[#1a1e26]' : 'text-transparent selection:text-transparent',
        )}
      >
        <Pieces sheet={sheet} pieces={pieces} />
      </div>
      {caret === null ? null : (
        <div
          aria-hidden="true"
          className="absolute hidden w-0.5 bg-[#1d4d9f] group-focus-visible:block"
          style={{
            left: `${(caret.left / sheet.width) * 100}%`,
            top: `${(caret.top / sheet.height) * 100}%`,
            height: `${((caret.bottom - caret.top) / sheet.height) * 100}%`,
          }}
        />
      )}
    </div>
  )
}

/** Follows the selection of the page, however it was made. */
function useSelected(
  layer: { readonly current: HTMLElement | null },
  pieces: readonly Piece[],
  onSelect: TextLayerProps['onSelect'],
): Selected | null {
  const [selected, setSelected] = useState<Selected | null>(null)
  const tell = useRef(onSelect)
  useEffect(() => {
    tell.current = onSelect
  })
  useEffect(() => {
    let before: Selected | null = null
    const look = (): void => {
      const next = layer.current === null ? null : readSelection(layer.current, pieces)
      if (next?.anchor === before?.anchor && next?.focus === before?.focus) return
      // The caret stays where it was while something else is selected.
      if (next !== null) setSelected(next)
      if (next !== null && next.anchor !== next.focus) tell.current?.(rangeOf(next))
      else if (before !== null && before.anchor !== before.focus) tell.current?.(null)
      before = next
    }
    setSelected(null)
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [layer, pieces])
  return selected
}

/** Press, draw, let go: characters by the geometry; the second click takes the word, the third the line. */
function usePointing(
  sheet: Sheet,
  turns: number,
  put: (selected: Selected) => void,
  anchorNow: number,
): (event: MouseEvent<HTMLElement>) => void {
  const stop = useRef<(() => void) | null>(null)
  useEffect(() => () => stop.current?.(), [])
  return (event) => {
    if (event.button !== 0) return
    const { currentTarget: target, shiftKey, detail } = event
    const at = ({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): number => {
      const [x, y] = pointOn(target.getBoundingClientRect(), turns, clientX, clientY)
      return offsetAt(sheet.boxes, sheet.text, x * sheet.width, y * sheet.height)
    }
    event.preventDefault()
    target.focus({ preventScroll: true })
    const pressed = at(event)
    const taken = detail === 2 ? wordAround(sheet.text, pressed) : detail > 2 ? lineAround(sheet, pressed) : null
    if (taken !== null) return put({ anchor: taken.start, focus: taken.end })
    const anchor = shiftKey ? anchorNow : pressed
    put({ anchor, focus: pressed })
    const draw = (moved: globalThis.MouseEvent): void => put({ anchor, focus: at(moved) })
    const end = (): void => {
      document.removeEventListener('mousemove', draw)
      document.removeEventListener('mouseup', end)
    }
    stop.current = end
    document.addEventListener('mousemove', draw)
    document.addEventListener('mouseup', end)
  }
}

const lineAround = (sheet: Sheet, offset: number): Range => ({
  start: stepFrom(sheet, offset, 'edge', -1),
  end: stepFrom(sheet, offset, 'edge', 1),
})

const Pieces = memo(
  ({ sheet, pieces }: { readonly sheet: Sheet; readonly pieces: readonly Piece[] }): ReactNode =>
    pieces.map(({ start, end, inkEnd, box }) => (
      <span
        key={start}
        className="absolute origin-top-left whitespace-pre"
        style={
          box === null
            ? {}
            : {
                left: `${(box.left / sheet.width) * 100}%`,
                top: `${(box.top / sheet.height) * 100}%`,
                // Of the page's width, which is the container's: it needs no measuring when the page grows.
                fontSize: `${(((box.bottom - box.top) * TYPE_SIZE) / sheet.width) * 100}cqw`,
                lineHeight: `${((box.bottom - box.top) / sheet.width) * 100}cqw`,
                transform: `scaleX(${stretchOf(sheet.text.slice(start, inkEnd).trim(), box)})`,
              }
        }
      >
        {sheet.text.slice(start, end)}
      </span>
    )),
)
Pieces.displayName = 'Pieces'

const TYPE_SIZE = 0.86
const MEASURED_AT = 100
const ruler = document.createElement('canvas').getContext('2d')

/** How far a word must be drawn out to fill its box. */
function stretchOf(
  word: string,
  { left, top, right, bottom }: { left: number; top: number; right: number; bottom: number },
): number {
  if (ruler === null) return 1
  ruler.font = `${MEASURED_AT}px serif`
  const natural = (ruler.measureText(word).width / MEASURED_AT) * (bottom - top) * TYPE_SIZE
  return natural > 0 ? (right - left) / natural : 1
}

// What of the calendar is seen, and the ways to see more or less of it: wheel, drag, two fingers, keys. However often the pointer tells of
// itself, it is drawn once a frame.
import { type PointerEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Span } from './days.ts'

/** Four days fill the place: more is nothing but emptiness. */
const LEAST_DAYS = 4
/** So far beyond everything one may see. */
const BEYOND = 4
const WHEEL_SPEED = 0.0016
const PIXELS_A_LINE = 18
/** Less is a press, not a drag. */
const DRAG_PIXELS = 5

export const ZOOM_STEP = 1.6

export interface Spanning {
  readonly span: Span
  /** How much closer (more than 1) or further, about a share of the width. */
  readonly zoom: (by: number, about?: number) => void
  /** By a share of what is seen. */
  readonly pan: (by: number) => void
  readonly show: (span: Span) => void
  /** Scrolls to these days, where they are not seen. */
  readonly bring: (days: Span) => void
  readonly isDragging: RefObject<boolean>
  readonly pointer: {
    readonly onPointerDown: (event: PointerEvent) => void
    readonly onPointerMove: (event: PointerEvent) => void
    readonly onPointerUp: (event: PointerEvent) => void
    readonly onPointerCancel: (event: PointerEvent) => void
  }
}

function within({ from, to }: Span, whole: Span): Span {
  const all = whole.to - whole.from
  const length = Math.min(Math.max(LEAST_DAYS, to - from), all * BEYOND)
  const middle = Math.min(Math.max((from + to) / 2, whole.from), whole.to)
  return { from: middle - length / 2, to: middle + length / 2 }
}

export function useSpan(
  place: RefObject<HTMLElement | null>,
  whole: Span,
  given: Span | null,
  onRest: (span: Span) => void,
): Spanning {
  const now = useRef<Span>(within(given ?? whole, whole))
  const [span, setSpan] = useState(now.current)
  const frame = useRef(0)
  const rest = useRef(0)
  const tell = useRef(onRest)
  useEffect(() => {
    tell.current = onRest
  })
  const show = useCallback(
    (next: Span) => {
      now.current = within(next, whole)
      if (frame.current === 0)
        frame.current = requestAnimationFrame(() => {
          frame.current = 0
          // In this frame, not in a task after it.
          flushSync(() => setSpan(now.current))
        })
      clearTimeout(rest.current)
      rest.current = window.setTimeout(() => {
        rest.current = 0
        tell.current(now.current)
      }, 500)
    },
    [whole],
  )
  const follow = useCallback(
    (next: Span) => {
      if (rest.current !== 0) return
      now.current = within(next, whole)
      setSpan(now.current)
    },
    [whole],
  )
  useGiven(given, whole, now, follow)
  useEffect(
    () => () => {
      cancelAnimationFrame(frame.current)
      frame.current = 0
      clearTimeout(rest.current)
    },
    [],
  )
  const zoom = useCallback(
    (by: number, about = 0.5) => {
      const { from, to } = now.current
      const length = Math.min(Math.max(LEAST_DAYS, (to - from) / by), (whole.to - whole.from) * BEYOND)
      const fixed = from + (to - from) * about
      show({ from: fixed - length * about, to: fixed + length * (1 - about) })
    },
    [show, whole],
  )
  const pan = useCallback(
    (by: number) => {
      const { from, to } = now.current
      show({ from: from + (to - from) * by, to: to + (to - from) * by })
    },
    [show],
  )
  // By what will be drawn, not by what is: keys come faster than frames.
  const bring = useCallback(
    ({ from, to }: Span) => {
      const length = now.current.to - now.current.from
      if (to > now.current.from + length * 0.02 && from < now.current.to - length * 0.02) return
      show({ from: (from + to) / 2 - length / 2, to: (from + to) / 2 + length / 2 })
    },
    [show],
  )
  useWheel(place, zoom, pan)
  const { isDragging, pointer } = useDragging(place, now, show)
  return { span, zoom, pan, show, bring, isDragging, pointer }
}

/**
 * The address rules, and where it names no days what there is: a view that is chosen, a filter, rows that come. Not in the middle of a
 * gesture, and not where the address says in whole days what is seen.
 */
function useGiven(given: Span | null, whole: Span, now: RefObject<Span>, follow: (span: Span) => void): void {
  const before = useRef({ given, whole })
  useEffect(() => {
    const was = before.current
    before.current = { given, whole }
    const isOther = given?.from !== was.given?.from || given?.to !== was.given?.to
    if (isOther ? !isSaid(given, whole, now.current) : given === null && whole !== was.whole) follow(given ?? whole)
  })
}

const isSaid = (given: Span | null, whole: Span, now: Span): boolean =>
  given === null ? isAll(now, whole) : given.from === Math.floor(now.from) && given.to === Math.floor(now.to)

/** But for less than one sees: shares of a day are not exact. */
export const isAll = ({ from, to }: Span, whole: Span): boolean => from < whole.from + 0.5 && to > whole.to - 0.5

function useWheel(place: RefObject<HTMLElement | null>, zoom: Spanning['zoom'], pan: Spanning['pan']): void {
  useEffect(() => {
    const { current } = place
    const turn = (event: WheelEvent): void => {
      const bounds = current?.getBoundingClientRect()
      if (bounds === undefined || event.altKey) return
      const isAcross = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)
      // Lanes that go on below are scrolled to; a pinch comes with Ctrl too.
      const isLonger = current !== null && current.scrollHeight > current.clientHeight + 1
      if (isLonger && !isAcross && !event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      const unit = event.deltaMode === 1 ? PIXELS_A_LINE : 1
      const across = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX
      if (isAcross) return pan((across * unit) / bounds.width)
      const speed = event.ctrlKey ? 4 : 1
      zoom(Math.exp(-event.deltaY * unit * WHEEL_SPEED * speed), (event.clientX - bounds.left) / bounds.width)
    }
    // Only a listener that is not passive can keep the page where it is.
    current?.addEventListener('wheel', turn, { passive: false })
    return () => current?.removeEventListener('wheel', turn)
  }, [place, zoom, pan])
}

interface Grip {
  readonly x: number
  /** The day under the finger when it was put down: it stays there. */
  readonly day: number
}

function useDragging(
  place: RefObject<HTMLElement | null>,
  now: RefObject<Span>,
  show: (span: Span) => void,
): Pick<Spanning, 'isDragging' | 'pointer'> {
  const grips = useRef(new Map<number, Grip>())
  const isDragging = useRef(false)
  const shareOf = (x: number): number => {
    const bounds = place.current?.getBoundingClientRect()
    return bounds === undefined ? 0 : (x - bounds.left) / bounds.width
  }
  const dayAt = (x: number): number => now.current.from + (now.current.to - now.current.from) * shareOf(x)
  const hold = (): void => {
    for (const [id, { x }] of grips.current) grips.current.set(id, { x, day: dayAt(x) })
  }
  const release = ({ pointerId }: PointerEvent): void => {
    grips.current.delete(pointerId)
    hold()
  }
  return {
    isDragging,
    pointer: {
      onPointerDown: ({ pointerId, clientX, button }) => {
        if (button !== 0) return
        if (grips.current.size === 0) isDragging.current = false
        grips.current.set(pointerId, { x: clientX, day: dayAt(clientX) })
        hold()
      },
      onPointerMove: (event) => {
        const grip = grips.current.get(event.pointerId)
        if (grip === undefined) return
        if (!isDragging.current && Math.abs(event.clientX - grip.x) < DRAG_PIXELS) return
        // Taken only now: a press must still reach the mark below it.
        if (!isDragging.current) event.currentTarget.setPointerCapture(event.pointerId)
        isDragging.current = true
        grips.current.set(event.pointerId, { ...grip, x: event.clientX })
        const [one, other] = [...grips.current.values()]
        if (one === undefined) return
        const [at, length] = [shareOf(one.x), now.current.to - now.current.from]
        if (other === undefined) return show({ from: one.day - length * at, to: one.day + length * (1 - at) })
        const apart = shareOf(other.x) - at
        if (Math.abs(apart) < 0.02) return
        const days = Math.abs((other.day - one.day) / apart)
        show({ from: one.day - days * at, to: one.day + days * (1 - at) })
      },
      onPointerUp: release,
      onPointerCancel: release,
    },
  }
}

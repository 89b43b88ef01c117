// What can be done here, as one list: the palette offers it, the keyboard obeys it, the sheet behind `?` shows it. A room adds its commands
// while it is shown.
import { useLayoutEffect, useRef, useSyncExternalStore } from 'react'

export interface Command {
  /** Unique, stable: `matters.new`. */
  readonly id: string
  /** A verb first, in the reader's language. */
  readonly label: string
  /** What it belongs to: a heading of the sheet. */
  readonly group: string
  /** `n`, `g m` (one after the other), `mod+k`, `shift+e`, `Escape`. Letters alone are not taken from where one types. */
  readonly keys?: string
  readonly run: () => void
}

let sets: readonly (readonly Command[])[] = []
let all: readonly Command[] = []
const listeners = new Set<() => void>()

function put(next: readonly (readonly Command[])[]): void {
  sets = next
  // A room's own stands before the shell's, so that one key may mean more precisely what it means.
  all = sets.toReversed().flat()
  for (const listener of listeners) listener()
}

export const onCommands = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const commandsNow = (): readonly Command[] => all
export const useAllCommands = (): readonly Command[] => useSyncExternalStore(onCommands, commandsNow)

let isLeaving = false
/** Between a step to another screen and that screen: what is pressed is meant for the one that comes. */
export const isOnTheWay = (): boolean => isLeaving
export function tellOnTheWay(isSo: boolean): void {
  isLeaving = isSo
  for (const listener of listeners) listener()
}

/** Adds commands while the component is shown. What they do may change with every drawing; which there are is told by ids and labels. */
export function useCommands(commands: readonly Command[]): void {
  const latest = useRef(commands)
  useLayoutEffect(() => {
    latest.current = commands
  })
  const shape = commands
    .map(({ id, label, group, keys = '' }) => [id, label, group, keys].join('\u0000'))
    .join('\u0001')
  // Before it is painted: what one sees can be used.
  useLayoutEffect(() => {
    const own =
      shape === ''
        ? []
        : latest.current.map((command) => ({ ...command, run: () => runOf(latest.current, command.id) }))
    put([...sets, own])
    return () => put(sets.filter((set) => set !== own))
  }, [shape])
}

const runOf = (commands: readonly Command[], id: string): void => commands.find((command) => command.id === id)?.run()

// What lies on top: an open dialog is the browser's top layer, and menus that open in it must lie in it too.
import { createContext, useContext } from 'react'

const Layer = createContext<HTMLElement | null>(null)

export const LayerProvider = Layer.Provider

/** Where menus are drawn: the dialog one is in, or the page. */
export const useLayer = (): HTMLElement | null => useContext(Layer)

// Light, dark, or as the system has it: a choice of this browser.
import { kept, useKept } from '../data/index.ts'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const themeOf = (text: string | null): Theme => THEMES.find((theme) => theme === text) ?? 'system'

export function wearTheme(theme: Theme = themeOf(kept('theme'))): void {
  document.documentElement.dataset['theme'] = theme
}

export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  const [theme, set] = useKept('theme', 'system')
  return [
    themeOf(theme),
    (next) => {
      set(next)
      wearTheme(next)
    },
  ]
}

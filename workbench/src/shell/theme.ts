/** Light, dark, or as the system is; kept in this browser. */
const key = 'qanat.theme'

export type Theme = 'system' | 'light' | 'dark'
export const themes: readonly Theme[] = ['system', 'light', 'dark']

export function themeNow(): Theme {
  const kept = localStorage.getItem(key)
  return themes.find((theme) => theme === kept) ?? 'system'
}

/** Puts a theme in force and keeps it. */
export function keepTheme(theme: Theme): void {
  localStorage.setItem(key, theme)
  showTheme()
}

/** Puts the kept theme in force. */
export function showTheme(): void {
  const theme = themeNow()
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}

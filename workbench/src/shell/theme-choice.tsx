/** A choice of light and dark. */
import { useState } from 'react'
import { keepTheme, type Theme, themeNow, themes } from './theme.ts'

export function ThemeChoice() {
  const [theme, setTheme] = useState(themeNow)
  return (
    <select
      className="input"
      aria-label="Theme"
      value={theme}
      onChange={({ target }) => {
        keepTheme(target.value as Theme)
        setTheme(target.value as Theme)
      }}
    >
      {themes.map((each) => (
        <option key={each} value={each}>
          {each === 'system' ? 'Theme' : each}
        </option>
      ))}
    </select>
  )
}

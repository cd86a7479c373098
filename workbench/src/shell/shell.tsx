/** The frame round every screen: the bar, the navigation, the screen, the line that says what was done. */
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { OpenCasefile } from '../api/types.ts'
import { useGet } from '../api/use-get.ts'
import { useUndo } from '../decisions/use-decide.ts'
import { Key } from '../keys/key.tsx'
import { useCommands, useKeyboard } from '../keys/use-command.ts'
import { Button } from '../ui/button.tsx'
import { useSaid } from '../ui/say.ts'
import { KeysDialog } from './keys-dialog.tsx'
import { Lost } from './lost.tsx'
import { Palette } from './palette.tsx'
import { screens } from './screens.ts'
import styles from './shell.module.css'
import { Sign } from './sign.tsx'
import { ThemeChoice } from './theme-choice.tsx'

export function Shell({ children }: { readonly children: ReactNode }) {
  useKeyboard()
  const [place, go] = useLocation()
  const [asking, setAsking] = useState<'palette' | 'keys'>()
  const main = useRef<HTMLElement>(null)
  const nav = useRef<HTMLElement>(null)
  const casefile = useGet<OpenCasefile>('casefile')
  const { undo, redo, canUndo, canRedo } = useUndo()
  useCommands({
    palette: () => setAsking('palette'),
    keys: () => setAsking('keys'),
    undo,
    redo,
    ...Object.fromEntries(screens.map(({ go: command, path }) => [command, () => go(path)])),
  })
  const screen = `/${place.split('/')[1] ?? ''}`
  const first = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new screen begins at its top, with the focus on it
  useEffect(() => {
    if (first.current) first.current = false
    else main.current?.focus({ preventScroll: true })
    // Where the navigation is a strip it may lie beyond its end.
    const strip = nav.current
    const current = strip?.querySelector<HTMLElement>('[aria-current]')
    if (strip && current) strip.scrollLeft = current.offsetLeft - (strip.clientWidth - current.offsetWidth) / 2
  }, [screen])
  return (
    <div className={styles['shell']}>
      <a className={styles['skip']} href="#main">
        Skip to the screen
      </a>
      <header className={styles['bar']}>
        <Link className={styles['name']} href="/">
          <img src="/mark.svg" alt="" />
          Qanat
          {casefile.data !== undefined && <bdi className={styles['casefile']}>{casefile.data.name}</bdi>}
        </Link>
        <span className={styles['space']} />
        <Button kind="quiet" command="undo" onClick={undo} aria-disabled={!canUndo}>
          Undo
        </Button>
        <Button kind="quiet" className={styles['wide']} command="redo" onClick={redo} aria-disabled={!canRedo}>
          Redo
        </Button>
        <Button command="palette" onClick={() => setAsking('palette')}>
          Go to …
        </Button>
        <span className={styles['wide']}>
          <Button kind="quiet" command="keys" onClick={() => setAsking('keys')}>
            Keys
          </Button>
        </span>
        <ThemeChoice />
      </header>
      <Lost />
      <nav ref={nav} className={styles['nav']} aria-label="Screens">
        <ul>
          {screens.map(({ name, path, sign, go: command }) => (
            <li key={path}>
              <Link href={path} {...(screen === path ? { 'aria-current': 'page' as const } : {})}>
                <Sign name={sign} />
                {name}
                <span className={styles['key']}>
                  <Key id={command} />
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <main className={styles['main']} id="main" tabIndex={-1} ref={main}>
        {children}
      </main>
      <Said />
      <Palette open={asking === 'palette'} onClose={() => setAsking(undefined)} />
      <KeysDialog open={asking === 'keys'} onClose={() => setAsking(undefined)} />
    </div>
  )
}

/** What was done last, for eyes and ears; it leaves the eyes after a while. */
function Said() {
  const said = useSaid()
  const [shown, setShown] = useState('')
  useEffect(() => {
    setShown(said.text)
    const timer = setTimeout(() => setShown(''), 6000)
    return () => clearTimeout(timer)
  }, [said])
  return (
    <div className={styles['said']} role="status" data-testid="said">
      {shown}
    </div>
  )
}

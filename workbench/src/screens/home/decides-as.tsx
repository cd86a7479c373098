/** The name under which a person decides here. */
import { useState } from 'react'
import { coder, keepCoder, useCoder } from '../../decisions/coder.ts'
import { Button } from '../../ui/button.tsx'
import { say } from '../../ui/say.ts'
import styles from './home.module.css'

interface DecidesAsProps {
  /** Who decides when nobody gave a name. */
  readonly usual: string
  readonly readOnly: boolean
}

export function DecidesAs({ usual, readOnly }: DecidesAsProps) {
  const now = useCoder()
  const [typed, setTyped] = useState(() => coder() ?? '')
  if (readOnly) return null
  return (
    <form
      className="card stack"
      aria-labelledby="who"
      onSubmit={(event) => {
        event.preventDefault()
        keepCoder(typed)
        setTyped(typed.trim())
        say(`You decide as ${typed.trim() === '' ? usual : typed.trim()}`)
      }}
    >
      <h2 id="who">
        You decide as <bdi>{now ?? usual}</bdi>
      </h2>
      <div className={styles['who']}>
        <label className="field">
          <span>Your name in the log</span>
          <input
            dir="auto"
            maxLength={200}
            placeholder={usual}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
        </label>
        <Button type="submit">Use this name</Button>
      </div>
      <p className="muted small">
        No account and no password: the name stands beside each decision, and is kept in this browser only. A pseudonym
        will do.
      </p>
    </form>
  )
}

/** Above the text: which cards are shown, what is lit and how that looks, the way to the other texts. */
import { Button } from '../../ui/button.tsx'
import { Link } from 'wouter'
import { readPath } from '../../ui/paths.ts'
import { type Card, cardKinds, kindNames } from './cards.ts'
import { type LitSet, legends, litSetNames, litSets } from './highlight-sets.ts'
import styles from './toolbar.module.css'
import type { View } from './use-view.ts'
import { Key, useAriaKeys } from '../../keys/key.tsx'

interface ToolbarProps {
  readonly cards: readonly Card[]
  readonly view: View
  readonly previous: string | undefined
  readonly next: string | undefined
}

export function Toolbar({ cards, view, previous, next }: ToolbarProps) {
  return (
    <div className={styles['toolbar']}>
      <fieldset className={`row ${styles['kinds']}`} aria-label="Beside the text">
        {cardKinds.map((kind) => (
          <Button key={kind} aria-pressed={view.kinds.has(kind)} onClick={() => view.toggle(kind)}>
            {kindNames[kind]} {cards.filter((card) => card.kind === kind).length}
          </Button>
        ))}
      </fieldset>
      <label className="row">
        <span className="label">Lit</span>
        <select
          className="input"
          value={view.lit}
          onChange={({ target }) => view.light(target.value as LitSet)}
          {...useHighlightKeys()}
        >
          {litSets.map((set) => (
            <option key={set} value={set}>
              {litSetNames[set]}
            </option>
          ))}
        </select>
        <Key id="highlights" />
      </label>
      <nav className={`row ${styles['others']}`} aria-label="Documents">
        <Other id={previous} kept={view.kept} command="previousDocument">
          Previous
        </Other>
        <Other id={next} kept={view.kept} command="nextDocument">
          Next
        </Other>
      </nav>
      <Legend set={view.lit} hasFindings={cards.some(({ kind }) => kind === 'finding')} />
    </div>
  )
}

function useHighlightKeys(): { readonly 'aria-keyshortcuts'?: string } {
  const keys = useAriaKeys('highlights')
  return keys === undefined ? {} : { 'aria-keyshortcuts': keys }
}

interface OtherProps {
  readonly id: string | undefined
  readonly kept: string
  readonly command: 'previousDocument' | 'nextDocument'
  readonly children: string
}

function Other({ id, kept, command, children }: OtherProps) {
  const keys = useAriaKeys(command)
  if (id === undefined) return null
  return (
    <Link className="button" href={readPath(id) + kept} {...(keys === undefined ? {} : { 'aria-keyshortcuts': keys })}>
      {children} <Key id={command} />
    </Link>
  )
}

function Legend({ set, hasFindings }: { readonly set: LitSet; readonly hasFindings: boolean }) {
  const rows = [...legends[set], ...(hasFindings ? [['q-finding', 'finding'] as const] : [])]
  if (rows.length === 0) return null
  return (
    <ul className={styles['legend']} aria-label="What is lit">
      {rows.map(([name, words]) => (
        <li key={name} data-lit={name}>
          {words}
        </li>
      ))}
    </ul>
  )
}

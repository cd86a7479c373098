/** Chooses the two coders. */
import type { Coder } from '../../../api/types.ts'
import { plural } from '../../../ui/plural.ts'
import { visible } from '../../../ui/visible.ts'
import type { CoderPair } from './coder-pair.ts'

interface ChoiceProps {
  readonly coders: readonly Coder[]
  readonly pair: CoderPair
  readonly onChoose: (pair: CoderPair) => void
}

export function Choice({ coders, pair, onChoose }: ChoiceProps) {
  const { a, b } = pair
  // Who is chosen on one side and was on the other changes places.
  const choose = (side: 'a' | 'b', name: string): void =>
    onChoose(name === (side === 'a' ? b : a) ? { a: b, b: a } : { ...pair, [side]: name })
  return (
    <div className="row">
      {(['a', 'b'] as const).map((side) => (
        <label key={side} className="field">
          <span>{side === 'a' ? 'One coder' : 'The other'}</span>
          <select dir="auto" value={pair[side]} onChange={({ target }) => choose(side, target.value)}>
            {coders.map(({ name, decisions, blind }) => (
              <option key={name} value={name}>
                {visible(name)} – {plural(decisions, 'decision')}, {blind.toLocaleString('en')} blind
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  )
}

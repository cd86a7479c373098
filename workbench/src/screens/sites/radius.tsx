/** The radius as a number and as a slider, which arrow keys move. The address follows when the movement rests. */
import { useEffect, useState } from 'react'
import { radiusOf, sliderKm, widestKm } from './round.ts'
import styles from './sites.module.css'

interface RadiusProps {
  readonly km: number
  /** While it moves. */
  readonly onDraft: (km: number) => void
  readonly onChange: (km: number) => void
}

export function Radius({ km, onDraft, onChange }: RadiusProps) {
  const [typed, setTyped] = useState(String(km))
  useEffect(() => setTyped(String(km)), [km])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a pause in moving, nothing else
  useEffect(() => {
    const wanted = radiusOf(typed)
    if (wanted === undefined || wanted === km) return
    onDraft(wanted)
    const pause = setTimeout(() => onChange(wanted), 150)
    return () => clearTimeout(pause)
  }, [typed])
  return (
    <div className={styles['radius']}>
      <label className="field">
        <span>Radius, km</span>
        <input
          type="number"
          min={1}
          max={widestKm}
          step="any"
          value={typed}
          aria-invalid={radiusOf(typed) === undefined}
          onChange={({ target }) => setTyped(target.value)}
        />
      </label>
      <label className={`field ${styles['slider']}`}>
        <span>Radius as a slider: arrow keys move it by 1 km</span>
        <input
          type="range"
          min={1}
          max={sliderKm}
          step={1}
          value={Math.min(sliderKm, Math.max(1, Math.round(radiusOf(typed) ?? km)))}
          aria-valuetext={`${radiusOf(typed) ?? km} kilometres`}
          onChange={({ target }) => setTyped(target.value)}
        />
      </label>
    </div>
  )
}

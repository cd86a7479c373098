/** The bars of the timeline and the brush over them. Three paths hold all bars, so that a step of the brush costs little. */
import { type PointerEvent as Pointer, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Bin, BinSums, BinUnit } from '../../incidents/bins.ts'
import { isoOfDay } from '../../../../src/codebook/index.ts'
import type { ChosenDays } from './timeline.tsx'
import styles from './timeline.module.css'

interface TimelineBarsProps {
  readonly bins: readonly Bin[]
  readonly unit: BinUnit
  readonly sums: BinSums
  /** First and last chosen day; absent on an open side. */
  readonly from: number | undefined
  readonly to: number | undefined
  readonly onChange: (days: ChosenDays) => void
  readonly onDraft: (days: ChosenDays | undefined) => void
}

const height = 140
const foot = 20
/** Pixels within which a pointer takes the edge of the brush. */
const grip = 8

interface Drag {
  readonly kind: 'new' | 'start' | 'end' | 'move'
  readonly at: number
  readonly first: number
  readonly last: number
}

export function TimelineBars({ bins, unit, sums, from, to, onChange, onDraft }: TimelineBarsProps) {
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  const drag = useRef<Drag>(undefined)
  const chosen = useRef<ChosenDays>(undefined)
  useLayoutEffect(() => {
    const element = box.current!
    const observer = new ResizeObserver(() => setWidth(element.clientWidth))
    observer.observe(element)
    setWidth(element.clientWidth)
    return () => observer.disconnect()
  }, [])
  const step = width / Math.max(1, bins.length)
  const most = Math.max(1, ...sums.all)
  const paths = useMemo(() => {
    const tall = (value: number): number => ((height - foot - 6) * value) / most
    return {
      all: bars(sums.all, step, tall),
      shown: bars(sums.shown, step, tall),
      vague: bars(sums.vague, step, tall),
    }
  }, [sums, step, most])
  const binAt = ({ clientX }: Pointer): number => {
    const { left } = box.current!.getBoundingClientRect()
    return Math.max(0, Math.min(bins.length - 1, Math.floor((clientX - left) / step)))
  }
  const isChosen = from !== undefined || to !== undefined
  const first =
    from === undefined
      ? 0
      : Math.max(
          0,
          bins.findIndex(({ last }) => last >= from),
        )
  const last = to === undefined ? bins.length - 1 : bins.findLastIndex((bin) => bin.first <= to)
  const [left, right] = [first * step, (last + 1) * step]

  /** What a drag does that begins at a pixel: a brush over the whole axis can only be made anew. */
  const kindAt = (x: number): Drag['kind'] => {
    if (!isChosen) return 'new'
    if (Math.abs(x - left) <= grip) return 'start'
    if (Math.abs(x - right) <= grip) return 'end'
    const isWhole = first === 0 && last === bins.length - 1
    return x > left && x < right && !isWhole ? 'move' : 'new'
  }
  const begin = (event: Pointer<HTMLDivElement>): void => {
    if (event.button !== 0 || bins.length === 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const at = binAt(event)
    const kind = kindAt(event.clientX - event.currentTarget.getBoundingClientRect().left)
    drag.current = { kind, at, first, last }
    chosen.current = undefined
  }
  const move = (event: Pointer<HTMLDivElement>): void => {
    if (drag.current === undefined) return
    const [a, b] = brushed(drag.current, binAt(event), bins.length)
    const days = { after: isoOfDay(bins[a]!.first), before: isoOfDay(bins[b]!.last) }
    if (days.after === chosen.current?.after && days.before === chosen.current.before) return
    chosen.current = days
    onDraft(days)
  }
  const end = (): void => {
    if (drag.current === undefined) return
    drag.current = undefined
    if (chosen.current === undefined) return
    onChange(chosen.current)
  }
  return (
    <div
      className={styles['bars']}
      ref={box}
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={() => {
        drag.current = undefined
        onDraft(undefined)
      }}
    >
      <svg width={width} height={height} aria-hidden="true">
        <path d={paths.all} className={styles['out']} />
        <path d={paths.shown} className={styles['in']} />
        <path d={paths.vague} className={styles['doubt']} />
        <line x1="0" x2={width} y1={height - foot} y2={height - foot} className={styles['axis']} />
        {isChosen && (
          <g>
            <rect x={left} y={0} width={Math.max(2, right - left)} height={height - foot} className={styles['brush']} />
            {[left, right].map((x, side) => (
              <line
                key={side === 0 ? 'start' : 'end'}
                x1={x}
                x2={x}
                y1={0}
                y2={height - foot}
                className={styles['edge']}
              />
            ))}
          </g>
        )}
        <text x={2} y={10} className={styles['tick']}>
          {most.toLocaleString('en')}
        </text>
        {ticksOf(bins, unit, width).map(({ name, x, anchor }) => (
          <text key={name} x={x} y={height - 5} textAnchor={anchor} className={styles['tick']}>
            {name}
          </text>
        ))}
      </svg>
    </div>
  )
}

/** First and last bin of a brush when the pointer has come to a bin. */
function brushed({ kind, at, first, last }: Drag, now: number, count: number): readonly [number, number] {
  if (kind === 'new') return [Math.min(at, now), Math.max(at, now)]
  if (kind === 'start') return [Math.min(now, last), last]
  if (kind === 'end') return [first, Math.max(now, first)]
  const by = Math.max(-first, Math.min(count - 1 - last, now - at))
  return [first + by, last + by]
}

/** All bars as one path: from the foot up, a pixel apart where there is room. */
function bars(sums: Float64Array, step: number, tall: (value: number) => number): string {
  const gap = step > 4 ? 1 : 0
  let path = ''
  for (let bin = 0; bin < sums.length; bin++) {
    const value = sums[bin]!
    if (value === 0) continue
    const up = Math.max(2, tall(value))
    path += `M${(bin * step).toFixed(1)} ${height - foot}v${(-up).toFixed(1)}h${Math.max(1, step - gap).toFixed(1)}v${up.toFixed(1)}z`
  }
  return path
}

/** Names under the axis, as many as there is room for. */
function ticksOf(bins: readonly Bin[], unit: BinUnit, width: number) {
  const room = Math.max(1, Math.floor(width / { day: 84, month: 64, year: 44 }[unit]))
  const every = Math.max(1, Math.ceil(bins.length / room))
  const step = width / Math.max(1, bins.length)
  // Whole years where months are many.
  const stride = unit === 'month' && every > 3 ? Math.ceil(every / 12) * 12 : every
  const offset =
    stride % 12 === 0 && unit === 'month'
      ? Math.max(
          0,
          bins.findIndex(({ name }) => name.endsWith('-01')),
        )
      : 0
  return bins
    .map(({ name }, bin) => ({ name: stride % 12 === 0 && unit === 'month' ? name.slice(0, 4) : name, bin }))
    .filter(({ bin }) => bin >= offset && (bin - offset) % stride === 0)
    .map(({ name, bin }) => ({ name, x: bin * step, anchor: 'start' as const }))
    .filter(({ x }) => x < width - 30)
}

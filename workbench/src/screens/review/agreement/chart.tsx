/** Each figure as a dot on a line from −0.2 to 1, with its interval; the table beside it says the same in numbers. */
import type { AgreementOf } from '../../../api/types.ts'
import styles from './agreement.module.css'
import { fieldName, reliable, tentative } from './words.ts'

const rowHeight = 32
const left = 168
const width = 640
const right = 16
const top = 4
const from = -0.2

/** Where a value stands on the line; below −0.2 at its end. */
function place(value: number): number {
  return left + ((Math.max(from, value) - from) / (1 - from)) * (width - left - right)
}

export function Chart({ fields }: { readonly fields: readonly AgreementOf[] }) {
  const height = top + fields.length * rowHeight + 28
  return (
    <svg
      className={styles['chart']}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label="Alpha of each field with its interval; the table has the numbers"
    >
      <rect
        className={styles['good']}
        x={place(reliable)}
        y={top}
        width={place(1) - place(reliable)}
        height={fields.length * rowHeight}
      />
      <rect
        className={styles['fair']}
        x={place(tentative)}
        y={top}
        width={place(reliable) - place(tentative)}
        height={fields.length * rowHeight}
      />
      {[0, tentative, reliable, 1].map((value) => (
        <g key={value}>
          <line className={styles['rule']} x1={place(value)} x2={place(value)} y1={top} y2={height - 28} />
          <text className={styles['tick']} x={place(value)} y={height - 10} textAnchor="middle">
            {value}
          </text>
        </g>
      ))}
      {fields.map(({ field, alpha, low, high }, index) => {
        const y = top + (index + 0.5) * rowHeight
        return (
          <g key={field}>
            <text x={left - 12} y={y + 4} textAnchor="end">
              {fieldName(field)}
            </text>
            {low !== undefined && high !== undefined && (
              <g className={styles['whisker']}>
                <line x1={place(low)} x2={place(high)} y1={y} y2={y} />
                <line x1={place(low)} x2={place(low)} y1={y - 5} y2={y + 5} />
                <line x1={place(high)} x2={place(high)} y1={y - 5} y2={y + 5} />
              </g>
            )}
            {alpha === undefined ? (
              <text className={styles['tick']} x={place(0) + 8} y={y + 4}>
                not enough to say
              </text>
            ) : (
              <circle className={styles['dot']} cx={place(alpha)} cy={y} r={5.5} />
            )}
          </g>
        )
      })}
    </svg>
  )
}

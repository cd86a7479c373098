/** The head of a column that a table can be sorted by. */
interface SortHeadProps {
  readonly name: string
  readonly isNumber?: boolean | undefined
  /** How the table is sorted by it now. */
  readonly way: 'ascending' | 'descending' | 'none'
  readonly onSort: () => void
}

export function SortHead({ name, isNumber = false, way, onSort }: SortHeadProps) {
  return (
    <th scope="col" className={isNumber ? 'number' : ''} aria-sort={way}>
      <button type="button" className="sort" onClick={onSort}>
        {name}
        <span aria-hidden="true">{{ ascending: ' ▲', descending: ' ▼', none: '' }[way]}</span>
      </button>
    </th>
  )
}

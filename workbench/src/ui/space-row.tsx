/** The room of rows of a table that are out of sight. */
interface SpaceRowProps {
  /** Pixels; there is no row for 0 or less. */
  readonly height: number
  readonly columns: number
}

export function SpaceRow({ height, columns }: SpaceRowProps) {
  return height <= 0 ? null : (
    <tr className="space">
      <td colSpan={columns} style={{ blockSize: height }} />
    </tr>
  )
}

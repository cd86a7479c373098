/**
 * Agglomerative clustering by average linkage: the two groups most alike become one while they are alike enough. Rows keep their best
 * partner, so that a step looks at rows, not at pairs (D. Müllner, "Modern hierarchical, agglomerative clustering algorithms", 2011).
 */
export function averageLink(count: number, likeness: (i: number, j: number) => number, least: number): number[][] {
  const matrix = new Float64Array(count * count)
  for (let i = 0; i < count; i++)
    for (let j = 0; j < i; j++) matrix[i * count + j] = matrix[j * count + i] = likeness(i, j)
  const groups: (number[] | undefined)[] = Array.from({ length: count }, (_, i) => [i])
  const best = new Int32Array(count).fill(-1)
  const seek = (i: number): void => {
    let top = -1
    for (let j = 0; j < count; j++)
      if (j !== i && groups[j] !== undefined && (top < 0 || matrix[i * count + j]! > matrix[i * count + top]!)) top = j
    best[i] = top
  }
  for (let i = 0; i < count; i++) seek(i)
  for (;;) {
    let a = -1
    for (let i = 0; i < count; i++)
      if (
        groups[i] !== undefined &&
        best[i]! >= 0 &&
        (a < 0 || matrix[i * count + best[i]!]! > matrix[a * count + best[a]!]!)
      )
        a = i
    if (a < 0) break
    const b = best[a]!
    if (matrix[a * count + b]! < least) break
    const [one, other] = [groups[a]!, groups[b]!]
    for (let j = 0; j < count; j++)
      matrix[a * count + j] = matrix[j * count + a] =
        (matrix[a * count + j]! * one.length + matrix[b * count + j]! * other.length) / (one.length + other.length)
    groups[a] = [...one, ...other].sort((x, y) => x - y)
    groups[b] = undefined
    for (let i = 0; i < count; i++)
      if (groups[i] !== undefined && (i === a || best[i] === a || best[i] === b)) seek(i)
      else if (groups[i] !== undefined && best[i]! >= 0 && matrix[i * count + a]! > matrix[i * count + best[i]!]!)
        best[i] = a
  }
  return groups.flatMap((group) => (group === undefined ? [] : [group]))
}

/** What a format cannot hold: counted by reason while rows are chosen, told in one line a reason afterwards. */
export interface LeftOut {
  /** Counts one; gives undefined, so that it can stand where a row would. */
  leave(reason: string): undefined
  /** Tells how many with each line. */
  tell(tell: (line: string, leftOut: number) => void): void
}

/** A new count. `what` is what is left out, in the singular: "incident". */
export function countLeftOut(what: string): LeftOut {
  const counts = new Map<string, number>()
  return {
    leave(reason) {
      counts.set(reason, (counts.get(reason) ?? 0) + 1)
      return undefined
    },
    tell(tell) {
      for (const [reason, count] of counts)
        tell(`${count} ${count === 1 ? what : `${what}s`} left out: ${reason}`, count)
    },
  }
}

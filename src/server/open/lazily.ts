/** Works a value out when it is first asked for, and once. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Works a value out once for each thing that it is made of, and keeps it as long as that is there. */
export function kept<Of extends object, T>(make: (of: Of) => T): (of: Of) => T {
  const known = new WeakMap<Of, { readonly value: T }>()
  return (of) => {
    const there = known.get(of) ?? { value: make(of) }
    known.set(of, there)
    return there.value
  }
}

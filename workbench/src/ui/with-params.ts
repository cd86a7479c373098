/** The address with some of its parameters changed: what is empty or undefined is taken out. */
export function withParams(
  params: URLSearchParams,
  changed: Readonly<Record<string, string | undefined>>,
): URLSearchParams {
  const next = new URLSearchParams(params)
  for (const [name, value] of Object.entries(changed))
    if (value === undefined || value === '') next.delete(name)
    else next.set(name, value)
  return next
}

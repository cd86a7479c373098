/** Lets the browser keep a file under a name: a download. */
export function keepFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has begun to read by then; the memory is given back.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

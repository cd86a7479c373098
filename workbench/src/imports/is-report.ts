/** Which files of a folder are taken for reports. */

/** False for hidden files, for a folder's readme, and for what the system keeps in folders. */
export function isReport(path: string): boolean {
  const own = path.split('/').at(-1)!
  return (
    own !== '' && !path.split('/').some((part) => part.startsWith('.')) && !/^(?:readme\.\w+|thumbs\.db)$/i.test(own)
  )
}

/** True for a file that says when and by whom the report beside it was published. */
export function isSidecar(path: string): boolean {
  return path.endsWith('.meta.json')
}

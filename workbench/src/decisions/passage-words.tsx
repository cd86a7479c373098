/** Words to choose from, by pointer or by keyboard: a field that is only read, because its selection tells exact offsets. */
import { type Ref, useId, useImperativeHandle, useRef } from 'react'
import type { Span } from '../../../src/model/index.ts'
import { visible } from '../ui/visible.ts'
import styles from './correct-dialog.module.css'

export interface Passage {
  readonly text: string
  /** Where it begins in its document. */
  readonly start: number
}

export interface SelectedWords {
  /** The words that are selected now, without blanks at their ends. */
  readonly selected: () => { readonly words: string; readonly span: Span } | undefined
}

export function PassageWords({ passage, ref }: { readonly passage: Passage; readonly ref: Ref<SelectedWords> }) {
  const field = useRef<HTMLTextAreaElement>(null)
  const hint = useId()
  useImperativeHandle(
    ref,
    () => ({
      selected: () => {
        const { selectionStart: from, selectionEnd: to } = field.current!
        const chosen = passage.text.slice(from, to)
        const words = chosen.trim()
        if (words === '') return undefined
        const start = passage.start + from + chosen.indexOf(words)
        return { words, span: [start, start + words.length] }
      },
    }),
    [passage],
  )
  return (
    <label className="field">
      <span>
        Words of the text <span id={hint}>(select some, then press “words” beside a field)</span>
      </span>
      <textarea
        ref={field}
        className={`quote ${styles['passage']}`}
        readOnly
        dir="auto"
        rows={5}
        aria-describedby={hint}
        // A field makes one unit of CR LF, which would move what comes after.
        value={visible(passage.text).replace(/\r/g, ' ')}
      />
    </label>
  )
}

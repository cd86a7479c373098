/** One field of a record in the form: a choice, names, days or numbers, each value with the words it rests on. */
import { useId } from 'react'
import { type CountOf, countsOf, type EventType } from '../../../src/model/index.ts'
import { plover } from '../../../src/codebook/index.ts'
import { Button } from '../ui/button.tsx'
import { say } from '../ui/say.ts'
import { visible } from '../ui/visible.ts'
import styles from './correct-dialog.module.css'
import { blank, type FieldDraft, faultOf, type Worded } from './draft.ts'
import type { Passage, SelectedWords } from './passage-words.tsx'

interface FieldEditorProps {
  readonly field: FieldDraft
  readonly passage: Passage
  /** It gets the focus when the form opens. */
  readonly focused: boolean
  readonly selected: SelectedWords['selected']
  readonly onChange: (values: readonly Worded[]) => void
}

export function FieldEditor(props: FieldEditorProps) {
  const { field, focused, onChange } = props
  const isList = field.shape === 'names' || field.shape === 'counts'
  return (
    <fieldset className={styles['field']}>
      <legend>{field.name}</legend>
      <div className="stack tight">
        {(field.shape === 'choice' || field.shape === 'speaker') && <Choice {...props} />}
        {field.shape !== 'choice' &&
          named(field).map((value, index) => (
            <ValueEditor
              key={value.key}
              {...props}
              value={value}
              focused={focused && index === 0}
              onValue={(next) => onChange(field.values.map((each) => (each.key === value.key ? next : each)))}
              {...(isList ? { onRemove: () => onChange(field.values.filter((each) => each.key !== value.key)) } : {})}
            />
          ))}
        {isList && (
          <div>
            <Button
              kind="quiet"
              autoFocus={focused && field.values.length === 0}
              onClick={() => onChange([...field.values, blank(field.shape === 'counts' ? 'killed' : undefined)])}
            >
              + Add
            </Button>
          </div>
        )}
      </div>
    </fieldset>
  )
}

/** The values that are typed; the text itself has no name. */
function named({ shape, values }: FieldDraft): readonly Worded[] {
  if (shape !== 'speaker') return values
  return values[0]!.typed === 'author' ? [] : values.slice(1)
}

function Choice({ field, focused, onChange }: FieldEditorProps) {
  const [value] = field.values
  return (
    <>
      <select
        className="input"
        aria-label={field.name}
        // biome-ignore lint/a11y/noAutofocus: the dialog was opened to change this
        autoFocus={focused}
        value={value!.typed}
        disabled={field.options!.length < 2}
        onChange={({ target }) => onChange([{ ...value!, typed: target.value }, ...field.values.slice(1)])}
      >
        {field.options!.map((option) => (
          <option key={option} value={option}>
            {optionInWords(option)}
          </option>
        ))}
      </select>
      {field.field === 'event' && <p className="small muted">{plover(value!.typed as EventType).means}</p>}
    </>
  )
}

function optionInWords(option: string): string {
  if (option === '') return 'not said'
  if (option === '+') return 'as stated'
  if (option === 'author') return 'the text itself'
  return option === '-' ? 'denied or ended' : option.replaceAll('_', ' ')
}

interface ValueEditorProps extends FieldEditorProps {
  readonly value: Worded
  readonly onValue: (value: Worded) => void
  readonly onRemove?: () => void
}

function ValueEditor({ field, passage, value, focused, selected, onValue, onRemove }: ValueEditorProps) {
  const { shape, name } = field
  const fault = faultOf(field, value)
  const told = useId()
  return (
    <div className={styles['value']}>
      <div className="row">
        {shape === 'counts' && (
          <select
            className="input"
            aria-label={`${name}: what is counted`}
            value={value.of}
            onChange={({ target }) => onValue({ ...value, of: target.value as CountOf })}
          >
            {countsOf.map((of) => (
              <option key={of}>{of}</option>
            ))}
          </select>
        )}
        <input
          className={`input ${shape === 'counts' || shape === 'figures' ? styles['short'] : styles['long']}`}
          dir="auto"
          aria-label={shape === 'speaker' ? `${name}: name` : name}
          aria-invalid={fault !== undefined}
          aria-describedby={told}
          // biome-ignore lint/a11y/noAutofocus: the dialog was opened to change this
          autoFocus={focused}
          value={value.typed}
          placeholder={shape === 'days' ? '2020-01-03' : ''}
          onChange={({ target }) => onValue({ ...value, typed: target.value })}
        />
        {shape === 'counts' && (
          <input
            className={`input ${styles['short']}`}
            dir="auto"
            aria-label={`${name}: who or what they are`}
            placeholder="soldiers"
            value={value.who ?? ''}
            onChange={({ target }) => onValue({ ...value, who: target.value })}
          />
        )}
        {shape !== 'text' && shape !== 'figures' && (
          <Button
            aria-label={`Take the selected words for: ${name}`}
            onClick={() => {
              const chosen = selected()
              if (chosen === undefined) say('Select words in the text above first')
              else onValue({ ...value, spans: [chosen.span], ...typedFrom(shape, chosen.words) })
            }}
          >
            ↲ words
          </Button>
        )}
        {onRemove !== undefined && (
          <Button kind="quiet" aria-label={`Remove: ${name} ${value.typed}`} onClick={onRemove}>
            ✕
          </Button>
        )}
      </div>
      <p id={told} className="small muted">
        {fault !== undefined ? (
          <span className={styles['fault']}>{fault}</span>
        ) : (
          <Words value={value} passage={passage} />
        )}
      </p>
    </div>
  )
}

/** Words give a name as they stand; of numbers only digits do, and days are typed. */
function typedFrom(shape: FieldDraft['shape'], words: string): Partial<Worded> {
  if (shape === 'names' || shape === 'name' || shape === 'speaker') return { typed: words.replace(/\s+/g, ' ') }
  return shape === 'counts' && /^\d[\d,]*$/.test(words) ? { typed: words } : {}
}

function Words({ value: { spans }, passage }: { readonly value: Worded; readonly passage: Passage }) {
  const words = spans
    .map(([start, end]) => passage.text.slice(Math.max(0, start - passage.start), Math.max(0, end - passage.start)))
    .filter((each) => each !== '')
  return words.length === 0 ? null : <q dir="auto">{visible(words.join(' … ').replace(/\s+/g, ' '))}</q>
}

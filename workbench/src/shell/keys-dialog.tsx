/** All keys of the present screen, each of which can be changed or switched off. */
import { useState } from 'react'
import { keyName } from '../keys/key.tsx'
import { type Binding, keymap } from '../keys/keymap.ts'
import { keepKeySettings, keysOf, useKeySettings } from '../keys/settings.ts'
import { activeCommands } from '../keys/use-command.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'

export function KeysDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const settings = useKeySettings()
  const active = activeCommands()
  const own = Object.keys(settings.own).length > 0
  return (
    <Dialog
      title="Keys"
      open={open}
      onClose={onClose}
      footer={
        <Button aria-disabled={!own} onClick={() => keepKeySettings({ ...settings, own: {} })}>
          Put all keys back
        </Button>
      }
    >
      <div className="stack">
        <label className="row">
          <input
            type="checkbox"
            checked={settings.letters}
            onChange={({ target }) => keepKeySettings({ ...settings, letters: target.checked })}
          />
          Keys without Ctrl, Alt or ⌘ (they never act while you type in a field)
        </label>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Key</th>
              <th scope="col">
                <span className="unseen">Change</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {keymap
              .filter(({ id }) => active.has(id))
              .map((binding) => (
                <KeyRow key={binding.id} binding={binding} />
              ))}
          </tbody>
        </table>
      </div>
    </Dialog>
  )
}

function KeyRow({ binding }: { readonly binding: Binding }) {
  const settings = useKeySettings()
  const [waits, setWaits] = useState(false)
  const keys = keysOf(binding, settings)
  return (
    <tr>
      <td>{binding.means}</td>
      <td>
        {keys.length === 0 && <span className="muted">off</span>}
        <span className="row">
          {keys.slice(0, 3).map((each) => (
            <kbd key={each} className="key">
              {keyName(each)}
            </kbd>
          ))}
        </span>
      </td>
      <td>
        <Button
          aria-label={`Change the key for: ${binding.means}`}
          aria-pressed={waits}
          onClick={() => setWaits(!waits)}
          onKeyDown={(event) => {
            if (!waits || ['Tab', 'Enter', 'Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return
            event.preventDefault()
            event.stopPropagation()
            setWaits(false)
            if (event.key !== 'Escape')
              keepKeySettings({ ...settings, own: { ...settings.own, [binding.id]: [pressed(event)] } })
          }}
        >
          {waits ? 'Press a key' : 'Change'}
        </Button>
      </td>
    </tr>
  )
}

function pressed({ key, ctrlKey, metaKey, altKey, shiftKey }: React.KeyboardEvent): string {
  const name = key === ' ' ? 'Space' : key.length === 1 ? (shiftKey ? key.toUpperCase() : key.toLowerCase()) : key
  return [ctrlKey || metaKey ? '$mod' : '', altKey ? 'Alt' : '', shiftKey ? 'Shift' : '', name]
    .filter(Boolean)
    .join('+')
}

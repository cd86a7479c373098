/** What can be done with the claim, each by its key too. It stays in one place, whatever the claim. */
import type { MouseEvent, ReactNode } from 'react'
import type { QueueItem } from '../../api/types.ts'
import type { CommandId } from '../../keys/keymap.ts'
import { runCommand } from '../../keys/use-command.ts'
import { Button } from '../../ui/button.tsx'
import styles from './claim-panel.module.css'
import type { Acts } from './use-acts.ts'

interface ActsBarProps {
  readonly item: QueueItem
  readonly acts: Acts
  readonly mayDecide: boolean
}

export function ActsBar({ item, acts, mayDecide }: ActsBarProps) {
  const act = (command: CommandId, name: ReactNode, run: (item: QueueItem) => void, kind?: 'primary' | 'quiet') => (
    <Button
      command={command}
      {...(kind === undefined ? {} : { kind })}
      aria-disabled={!mayDecide}
      onClick={(event) => {
        run(item)
        giveBack(event)
      }}
    >
      {name}
    </Button>
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: no form field is in it
    <div className={styles['acts']} role="group" aria-label="Decide">
      {act('accept', 'Accept', acts.accept, 'primary')}
      {act('correct', 'Correct …', acts.correct)}
      {act('reject', 'Reject', acts.reject)}
      {act('flag', 'Flag', acts.flag)}
      {act('note', 'Note …', acts.note, 'quiet')}
      <Button
        kind="quiet"
        command="skip"
        onClick={(event) => {
          runCommand('skip')
          giveBack(event)
        }}
      >
        Skip
      </Button>
    </div>
  )
}

/** After a click of the pointer the focus goes back to the claim, so that the next key is not for the button. */
function giveBack({ detail, currentTarget }: MouseEvent<HTMLElement>): void {
  if (detail > 0) currentTarget.closest('article')?.focus({ preventScroll: true })
}

/** The name under which one decides, and how it is changed. */
import { useState } from 'react'
import { keepCoder } from '../../decisions/coder.ts'
import { NameDialog } from '../../decisions/name-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { say } from '../../ui/say.ts'
import { visible } from '../../ui/visible.ts'

export function WhoDecides({ by }: { readonly by: string }) {
  const [asks, setAsks] = useState(false)
  return (
    <>
      <span>
        You decide as <bdi>{visible(by)}</bdi>
      </span>
      <Button aria-label="Change the name you decide under" onClick={() => setAsks(true)}>
        Change
      </Button>
      <NameDialog
        title="You decide as"
        act="Use this name"
        name={by}
        open={asks}
        onClose={() => setAsks(false)}
        onDone={(name) => {
          setAsks(false)
          keepCoder(name)
          say(`You decide as ${name}`)
        }}
      >
        <p className="muted">
          No account and no password: the name stands beside each decision, and is kept in this browser only.
        </p>
      </NameDialog>
    </>
  )
}

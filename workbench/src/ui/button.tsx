/** A button that shows the key of its command. */
import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { Key, useAriaKeys } from '../keys/key.tsx'
import type { CommandId } from '../keys/keymap.ts'

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly kind?: 'primary' | 'quiet'
  /** The command that does the same by key. */
  readonly command?: CommandId
  readonly children: ReactNode
}

export function Button({ kind, command, children, className, ...rest }: ButtonProps) {
  const keys = useAriaKeys(command)
  return (
    <button
      type="button"
      {...rest}
      className={['button', kind, className].filter(Boolean).join(' ')}
      {...(keys === undefined ? {} : { 'aria-keyshortcuts': keys })}
    >
      {children}
      {command !== undefined && <Key id={command} />}
    </button>
  )
}

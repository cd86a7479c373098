/** Says so while the server does not answer, tries again until it does, and then brings everything up to date. */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { askAgain } from '../api/ask-again.ts'
import { get } from '../api/client.ts'
import { useLink } from '../api/link.ts'
import { say } from '../ui/say.ts'
import styles from './shell.module.css'

const again = 2000

export function Lost() {
  const client = useQueryClient()
  const link = useLink()
  const was = useRef(link)
  useEffect(() => {
    const before = was.current
    was.current = link
    if (link === 'there') {
      if (before === 'there') return
      say('The server answers again')
      void askAgain(client)
      return
    }
    const timer = setInterval(() => void get('casefile').catch(() => {}), again)
    return () => clearInterval(timer)
  }, [link, client])
  return (
    <div role="status" className={styles['lost']}>
      {link === 'gone' && (
        <p>
          <strong>The server does not answer.</strong> What is shown stays, and what you decided is kept. Is{' '}
          <code>qanat serve</code> still running? This page goes on as soon as it is.
        </p>
      )}
      {link === 'other' && (
        <p>
          <strong>The server was started anew, with another key.</strong> Open the address that it printed; what you
          decided here is kept.
        </p>
      )}
    </div>
  )
}

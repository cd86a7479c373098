/** The casefile in six figures, each of which leads to what it counts. */
import { Link } from 'wouter'
import type { OpenCasefile } from '../../api/types.ts'
import styles from './home.module.css'

export function Figures({ open: { summary } }: { readonly open: OpenCasefile }) {
  return (
    <>
      {summary.stale && (
        <p className="mark warn">Reports or decisions came in; the incidents are being put together again.</p>
      )}
      <ul className={styles['figures']} aria-label="What is in this casefile">
        <Figure href="/read" count={summary.documents} one="document" />
        <Figure href="/review" count={summary.claims} one="claim" />
        <Figure href="/incidents" count={summary.incidents} one="incident" />
        <Figure href="/findings" count={summary.findings} one="finding" />
        <Figure href="/actors/network" count={summary.ties} one="tie" />
        <Figure href="/log" count={summary.decisions} one="decision" />
      </ul>
    </>
  )
}

function Figure({ href, count, one }: { readonly href: string; readonly count: number; readonly one: string }) {
  return (
    <li>
      <Link href={href} className={styles['figure']}>
        <strong>{count.toLocaleString('en')}</strong> {one}
        {count === 1 ? '' : 's'}
      </Link>
    </li>
  )
}

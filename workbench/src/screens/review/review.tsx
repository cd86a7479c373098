/** Review: one claim after the other, each decided by a person. */
import { Link } from 'wouter'
import type { OpenCasefile } from '../../api/types.ts'
import { useGet } from '../../api/use-get.ts'
import { useCoder } from '../../decisions/coder.ts'
import { Heading } from '../../shell/heading.tsx'
import { Unanswered } from '../../ui/states.tsx'
import { Controls } from './controls.tsx'
import { Desk } from './desk.tsx'
import { useQueue } from './use-queue.ts'
import { useView } from './use-view.ts'

export default function Review() {
  const viewing = useView()
  const own = useCoder()
  const casefile = useGet<OpenCasefile>('casefile')
  const { queue, more } = useQueue(viewing.view, own)
  const by = own ?? casefile.data?.coder
  if (queue.data !== undefined && by !== undefined)
    return (
      <Desk
        queue={queue.data}
        viewing={viewing}
        by={by}
        readOnly={casefile.data?.readOnly === true}
        isNext={queue.isPlaceholderData}
        more={more}
      />
    )
  return (
    <>
      <Heading title="Review">
        <Link href="/review/agreement">Agreement of coders</Link>
      </Heading>
      {queue.error !== null && <Controls viewing={viewing} by={by} />}
      <Unanswered query={queue.data === undefined ? queue : casefile} what="the queue" />
    </>
  )
}

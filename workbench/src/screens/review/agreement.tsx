/** Agreement: how far two coders agree who decided on the same claims, one of them without seeing what the other did. */
import { Link, useSearchParams } from 'wouter'
import type { Agreement as Measured, Coder, CoderList } from '../../api/types.ts'
import { useGet } from '../../api/use-get.ts'
import { Heading } from '../../shell/heading.tsx'
import { Answered, Empty } from '../../ui/states.tsx'
import { Choice } from './agreement/choice.tsx'
import { coderPair } from './agreement/coder-pair.ts'
import { Report } from './agreement/report.tsx'

export default function Agreement() {
  const coders = useGet<CoderList>('coders')
  return (
    <>
      <Heading title="Agreement">
        <Link className="button" href="/review">
          To the queue
        </Link>
      </Heading>
      <Answered query={coders} what="the coders">
        {(list) => <Pair coders={list.coders} />}
      </Answered>
    </>
  )
}

function Pair({ coders }: { readonly coders: readonly Coder[] }) {
  const [params, setParams] = useSearchParams()
  const pair = coderPair(coders, params.get('a') ?? undefined, params.get('b') ?? undefined)
  const agreement = useGet<Measured>(pair === undefined ? undefined : 'agreement', { ...pair })
  if (pair === undefined) return <HowTo coders={coders} />
  return (
    <>
      <Choice coders={coders} pair={pair} onChoose={(next) => setParams({ ...next })} />
      <Answered query={agreement} what="the agreement">
        {(data) => <Report agreement={data} />}
      </Answered>
    </>
  )
}

function HowTo({ coders }: { readonly coders: readonly Coder[] }) {
  return (
    <Empty
      title={coders.length === 0 ? 'Nobody has decided anything yet.' : 'One coder has decided so far; it takes two.'}
    >
      <p>
        {coders.length === 0 && 'First decide on claims. Then let '}
        {coders.length === 0 ? 'a' : 'Let a'} second person open <Link href="/review">Review</Link>, choose “Code blind”
        and decide on the same claims. They see what the machine read and nothing of what others decided; then this page
        tells how far the two agree.
      </p>
    </Empty>
  )
}

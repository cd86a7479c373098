/** The queue from the server: as much of it as is looked at. What is decided leaves it, and what follows moves up. */
import { useState } from 'react'
import type { UseQueryResult } from '@tanstack/react-query'
import type { Queue } from '../../api/types.ts'
import { useGet } from '../../api/use-get.ts'
import type { View } from './view.ts'

const step = 100
/** The most that the server gives at once. */
const most = 500

interface Asked {
  readonly queue: UseQueryResult<Queue>
  /** To be called near the end of the list. */
  readonly more: () => void
}

export function useQueue({ order, state, document, blind }: View, coder: string | undefined): Asked {
  const [limit, setLimit] = useState(step)
  const queue = useGet<Queue>('queue', {
    order,
    state,
    document,
    coder: blind ?? coder,
    blind: blind === undefined ? undefined : 1,
    limit,
  })
  const isLonger = queue.data !== undefined && queue.data.total > limit
  return { queue, more: () => isLonger && !queue.isFetching && setLimit((now) => Math.min(most, now + step)) }
}

/** What of the queue is shown, as the address tells it: `?order=value&state=flagged&document=3f2a&blind=1&coder=Amal&claim=9c1e&beside=1`. */
import type { QueueOrder, QueueState } from '../../api/types.ts'

export interface View {
  readonly order: QueueOrder
  readonly state: QueueState
  /** Id of the one document that is reviewed. */
  readonly document?: string
  /** Name of the coder who codes blind. */
  readonly blind?: string
  readonly claim?: string
  /** The whole text is shown beside the claim. */
  readonly beside: boolean
}

export const orders: readonly QueueOrder[] = ['uncertainty', 'value', 'age']
export const states: readonly QueueState[] = ['undecided', 'flagged', 'decided', 'all']

export const orderNames: Readonly<Record<QueueOrder, string>> = {
  uncertainty: 'the least sure first',
  value: 'the weightiest first',
  age: 'in the order of the texts',
}

export const stateNames: Readonly<Record<QueueState, string>> = {
  undecided: 'undecided',
  flagged: 'flagged',
  decided: 'decided',
  all: 'all claims',
}

export function viewOf(params: URLSearchParams): View {
  const document = params.get('document') ?? ''
  const coder = (params.get('coder') ?? '').trim()
  const claim = params.get('claim') ?? ''
  return {
    order: orders.find((order) => order === params.get('order')) ?? 'uncertainty',
    state: states.find((state) => state === params.get('state')) ?? 'undecided',
    ...(document === '' ? {} : { document }),
    ...(params.get('blind') === '1' && coder !== '' ? { blind: coder } : {}),
    ...(claim === '' ? {} : { claim }),
    beside: params.get('beside') === '1',
  }
}

/** The address of a view, without what goes without saying. */
export function paramsOf({ order, state, document, blind, claim, beside }: View): URLSearchParams {
  const params = new URLSearchParams()
  if (order !== 'uncertainty') params.set('order', order)
  if (state !== 'undecided') params.set('state', state)
  if (document !== undefined) params.set('document', document)
  if (blind !== undefined) {
    params.set('blind', '1')
    params.set('coder', blind)
  }
  if (claim !== undefined) params.set('claim', claim)
  if (beside) params.set('beside', '1')
  return params
}

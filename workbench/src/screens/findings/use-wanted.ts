/** The conditions of the list, kept in the address. */
import { useSearchParams } from 'wouter'
import { withParams } from '../../ui/with-params.ts'
import { severities, type Wanted } from './choose-findings.ts'

export interface WantedInAddress extends Wanted {
  readonly set: (
    changed: Readonly<Partial<Record<'severity' | 'code' | 'dismissed' | 'beside', string | undefined>>>,
  ) => void
}

export function useWanted(): WantedInAddress {
  const [params, setParams] = useSearchParams()
  return {
    severity: severities.find((each) => each === params.get('severity')),
    code: params.get('code') ?? undefined,
    dismissed: params.get('dismissed') === '1',
    set: (changed) => setParams((before) => withParams(before, changed)),
  }
}

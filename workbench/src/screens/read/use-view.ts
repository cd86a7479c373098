/** What of the text is shown, kept in the address: kinds of cards, and what is lit. */
import { useMemo } from 'react'
import { useSearchParams } from 'wouter'
import { withParams } from '../../ui/with-params.ts'
import { type CardKind, cardKinds, kindNames } from './cards.ts'
import { type LitSet, litSets } from './highlight-sets.ts'

export interface View {
  readonly kinds: ReadonlySet<CardKind>
  readonly lit: LitSet
  readonly toggle: (kind: CardKind) => void
  readonly light: (set: LitSet) => void
  /** The part of the address that goes along to another document. */
  readonly kept: string
}

export function useView(): View {
  const [params, setParams] = useSearchParams()
  const show = params.get('show')
  const lit = litSets.find((set) => set === params.get('lit')) ?? 'fields'
  return useMemo(() => {
    const named = show?.split(',') ?? []
    const some = cardKinds.filter((kind) => named.includes(kindNames[kind]))
    const kinds = new Set(some.length === 0 ? cardKinds : some)
    const set = (name: string, value: string | undefined): void =>
      setParams((before) => withParams(before, { [name]: value }))
    return {
      kinds,
      lit,
      kept: keptOf({ show: show ?? undefined, lit: lit === 'fields' ? undefined : lit }),
      light: (next) => set('lit', next === 'fields' ? undefined : next),
      toggle: (kind) => {
        const next = cardKinds.filter((each) => (each === kind ? !kinds.has(each) : kinds.has(each)))
        set(
          'show',
          next.length === 0 || next.length === cardKinds.length
            ? undefined
            : next.map((each) => kindNames[each]).join(','),
        )
      },
    }
  }, [show, lit, setParams])
}

function keptOf(parts: Readonly<Record<string, string | undefined>>): string {
  const text = withParams(new URLSearchParams(), parts).toString()
  return text === '' ? '' : `?${text}`
}

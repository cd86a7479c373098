/** Keeps a fault of one screen from taking the others with it. */
import { Component, type ReactNode, useEffect, useRef } from 'react'
import { useLink } from '../api/link.ts'
import { Heading } from '../shell/heading.tsx'
import { NotLoaded } from './later.ts'
import { Fault } from './states.tsx'

interface State {
  readonly error?: unknown
}

export class Caught extends Component<{ readonly children: ReactNode }, State> {
  override state: State = {}

  static getDerivedStateFromError(error: unknown): State {
    return { error }
  }

  override render(): ReactNode {
    const { error } = this.state
    if (error === undefined) return this.props.children
    if (error instanceof NotLoaded) return <Missing error={error} />
    return <Faulty error={error} onRetry={() => this.setState({ error: undefined })} />
  }
}

/** A screen whose program did not come: the page is loaded again when the server is back. */
function Missing({ error }: { readonly error: NotLoaded }) {
  const link = useLink()
  const was = useRef(link)
  useEffect(() => {
    if (link === 'there' && was.current !== 'there') location.reload()
    was.current = link
  }, [link])
  return <Faulty error={error} onRetry={() => location.reload()} />
}

function Faulty(given: { readonly error: unknown; readonly onRetry: () => void }) {
  return (
    <>
      <Heading title="Not shown" />
      <Fault {...given} />
    </>
  )
}

/** Keeps a fault of one screen from taking the others with it. */
import { Component, type ReactNode } from 'react'
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
    return this.state.error === undefined ? (
      this.props.children
    ) : (
      <Fault error={this.state.error} onRetry={() => this.setState({ error: undefined })} />
    )
  }
}

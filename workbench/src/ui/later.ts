/** Screens that are loaded when they are first opened. */
import { type ComponentType, lazy, type LazyExoticComponent } from 'react'
import { Problem } from '../api/client.ts'
import { noteAnswer } from '../api/link.ts'

/** The program of a screen did not come: nothing but loading the page again helps, and that keeps the view, which is in the address. */
export class NotLoaded extends Problem {}

export function later(load: () => Promise<{ readonly default: ComponentType }>): LazyExoticComponent<ComponentType> {
  return lazy(() =>
    load().catch(() => {
      noteAnswer(0)
      throw new NotLoaded('This screen could not be loaded', 0, 'Is qanat serve still running in its terminal?')
    }),
  )
}

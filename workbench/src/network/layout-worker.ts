/** Lays a network out beside the page, so that the page answers meanwhile. */
import { layOut } from './lay-out.ts'

export interface LayoutRequest {
  readonly nodes: number
  readonly pairs: Int32Array
}

addEventListener('message', ({ data: { nodes, pairs } }: MessageEvent<LayoutRequest>) => {
  postMessage(layOut(nodes, pairs))
})

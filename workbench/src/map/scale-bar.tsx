/** How far is how far: a bar of a round number of kilometres at the middle of the map. */
import { degreesOf } from './mercator.ts'
import styles from './map.module.css'
import { scaleOf, type View } from './view.ts'

/** Kilometres round the equator. */
const equator = 40_075.017

export function ScaleBar({ view }: { readonly view: View }) {
  const pixel = (equator * Math.cos((degreesOf(view).lat * Math.PI) / 180)) / scaleOf(view)
  const most = pixel * 96
  const power = 10 ** Math.floor(Math.log10(most))
  const km = [5, 2, 1].map((step) => step * power).find((step) => step <= most)!
  return (
    <div className={styles['scale']} style={{ inlineSize: `${km / pixel}px` }}>
      {km >= 1 ? `${km.toLocaleString('en')} km` : `${km * 1000} m`}
    </div>
  )
}

/** The countries for a zoom; while the finer sheet is under way the coarser one stays. */
import { useEffect, useState } from 'react'
import { countriesOf, type Country, sheetAt } from './world.ts'

interface Drawable {
  readonly countries: readonly Country[]
  /** What went wrong, where the base map did not come; the incidents are drawn all the same. */
  readonly fault?: string
}

export function useCountries(zoom: number): Drawable {
  const [drawable, setDrawable] = useState<Drawable>({ countries: [] })
  const sheet = sheetAt(zoom)
  useEffect(() => {
    let wanted = true
    countriesOf(sheet).then(
      (countries) => wanted && setDrawable({ countries }),
      (error: unknown) => wanted && setDrawable(({ countries }) => ({ countries, fault: String(error) })),
    )
    return () => {
      wanted = false
    }
  }, [sheet])
  return drawable
}

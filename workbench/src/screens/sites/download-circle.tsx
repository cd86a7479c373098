/** The incidents inside as GeoJSON, with the circle as a polygon of its own, for a map elsewhere. */
import { useState } from 'react'
import { download } from '../../api/download.ts'
import { Button } from '../../ui/button.tsx'
import { say } from '../../ui/say.ts'
import { Fault } from '../../ui/states.tsx'
import { filterOf, type Round } from './round.ts'

export function DownloadCircle({ round }: { readonly round: Round }) {
  const [isRunning, setIsRunning] = useState(false)
  const [error, setError] = useState<unknown>()
  const { lat, lon, km, name } = round
  const start = async (): Promise<void> => {
    setIsRunning(true)
    setError(undefined)
    const file = `precinct-${lat}-${lon}-${km}km.geojson`
    const circle = { lat, lon, km, ...(name === undefined ? {} : { name: name.slice(0, 200) }) }
    try {
      await download('geojson', file, { filter: filterOf(round), circle })
      say(`${file} is downloaded`)
    } catch (failed) {
      setError(failed)
    } finally {
      setIsRunning(false)
    }
  }
  return (
    <>
      <Button aria-disabled={isRunning} onClick={() => !isRunning && void start()}>
        {isRunning ? 'Being written …' : 'Download GeoJSON with the circle'}
      </Button>
      {error !== undefined && <Fault error={error} onRetry={() => void start()} />}
    </>
  )
}

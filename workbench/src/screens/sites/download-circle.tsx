/** The incidents inside as GeoJSON, with the circle as a polygon of its own, for a map elsewhere. */
import { useState } from 'react'
import { ask } from '../../api/client.ts'
import type { ExportRequest } from '../../api/types.ts'
import { Button } from '../../ui/button.tsx'
import { keepFile } from '../../ui/keep-file.ts'
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
    const request: ExportRequest = {
      filter: filterOf(round),
      circle: { lat, lon, km, ...(name === undefined ? {} : { name: name.slice(0, 200) }) },
    }
    try {
      const answer = await ask('/api/exports/geojson', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(request),
      })
      const file = `precinct-${lat}-${lon}-${km}km.geojson`
      keepFile(await answer.blob(), file)
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

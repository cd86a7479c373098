/** The workbench: its screens within the shell, and the record's changes as they come. */
import { QueryClientProvider } from '@tanstack/react-query'
import { Suspense } from 'react'
import { Link, Route, Switch } from 'wouter'
import { FollowRecord } from './api/follow-record.tsx'
import { queries } from './api/queries.ts'
import { Heading } from './shell/heading.tsx'
import { pages, screens } from './shell/screens.ts'
import { Shell } from './shell/shell.tsx'
import { showTheme } from './shell/theme.ts'
import { Caught } from './ui/caught.tsx'
import { Empty, Loading } from './ui/states.tsx'

showTheme()

export function Workbench() {
  return (
    <QueryClientProvider client={queries}>
      <FollowRecord />
      <Shell>
        <Suspense
          fallback={
            <>
              <h1 className="unseen">A screen is on its way</h1>
              <Loading what="the screen" />
            </>
          }
        >
          <Switch>
            {[...pages.filter(({ path }) => !path.includes(':')), ...pages, ...screens].map(({ path, view: View }) => (
              <Route key={path} path={path}>
                <Caught>
                  <View />
                </Caught>
              </Route>
            ))}
            <Route>
              <Heading title="Nothing here" />
              <Empty title="This address leads to no screen.">
                <Link href="/">Home</Link>
              </Empty>
            </Route>
          </Switch>
        </Suspense>
      </Shell>
    </QueryClientProvider>
  )
}

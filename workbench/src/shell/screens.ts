/** The screens of the workbench, in the order of the work. Each is loaded when it is first opened. */
import type { ComponentType, LazyExoticComponent } from 'react'
import type { CommandId } from '../keys/keymap.ts'
import { later } from '../ui/later.ts'
import type { SignName } from './sign.tsx'

export interface Screen {
  readonly name: string
  /** Path of the router; `:id` for one record. */
  readonly path: string
  readonly go?: CommandId
  readonly view: LazyExoticComponent<ComponentType>
}

/** Screens that the navigation lists. */
export const screens: readonly (Screen & Required<Pick<Screen, 'go'>> & { readonly sign: SignName })[] = [
  { name: 'Home', path: '/', sign: 'home', go: 'goHome', view: later(() => import('../screens/home/home.tsx')) },
  {
    name: 'Read',
    path: '/read',
    sign: 'read',
    go: 'goRead',
    view: later(() => import('../screens/read/documents.tsx')),
  },
  {
    name: 'Incidents',
    path: '/incidents',
    sign: 'incidents',
    go: 'goIncidents',
    view: later(() => import('../screens/incidents/incidents.tsx')),
  },
  {
    name: 'Findings',
    path: '/findings',
    sign: 'findings',
    go: 'goFindings',
    view: later(() => import('../screens/findings/findings.tsx')),
  },
  {
    name: 'Review',
    path: '/review',
    sign: 'review',
    go: 'goReview',
    view: later(() => import('../screens/review/review.tsx')),
  },
  {
    name: 'Actors',
    path: '/actors',
    sign: 'actors',
    go: 'goActors',
    view: later(() => import('../screens/actors/actors.tsx')),
  },
  {
    name: 'Sites',
    path: '/sites',
    sign: 'sites',
    go: 'goSites',
    view: later(() => import('../screens/sites/sites.tsx')),
  },
  {
    name: 'Search',
    path: '/search',
    sign: 'search',
    go: 'search',
    view: later(() => import('../screens/search/search.tsx')),
  },
  {
    name: 'Export',
    path: '/export',
    sign: 'export',
    go: 'goExport',
    view: later(() => import('../screens/export/export.tsx')),
  },
  { name: 'Log', path: '/log', sign: 'log', go: 'goLog', view: later(() => import('../screens/log/log.tsx')) },
]

/** Screens of one record. */
export const pages: readonly Screen[] = [
  { name: 'Read', path: '/read/:id', view: later(() => import('../screens/read/read.tsx')) },
  { name: 'Incident', path: '/incidents/:id', view: later(() => import('../screens/incident/incident.tsx')) },
  { name: 'Agreement', path: '/review/agreement', view: later(() => import('../screens/review/agreement.tsx')) },
  { name: 'Network', path: '/actors/network', view: later(() => import('../screens/actors/network.tsx')) },
  { name: 'Actor', path: '/actors/:id', view: later(() => import('../screens/actors/actor.tsx')) },
]

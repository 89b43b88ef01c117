// Every address below /app: the entrance, and behind it the rooms.
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { isRefused, patiently, readPlace, tellOnTheWay, writePlace } from '../data/index.ts'
import { wantFocus } from '../ui/index.ts'
import { Broken, BrokenEntrance, Missing } from './broken.tsx'
import { rooms } from './rooms.ts'
import { Shell } from './shell.tsx'
import { meetSelf } from './spoken.ts'

const root = createRootRoute({ component: Outlet, errorComponent: BrokenEntrance })

const lazily = (load: () => Promise<ComponentType>) =>
  lazyRouteComponent(
    patiently(async () => ({ screen: await load() })),
    'screen',
  )

const linkForms = async () => import('./entrance/link-forms.tsx')
const entrance = [
  createRoute({
    getParentRoute: () => root,
    path: '/sign-in',
    component: lazily(async () => (await import('./entrance/sign-in.tsx')).SignIn),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/set-up',
    component: lazily(async () => (await linkForms()).SetUp),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/invitation',
    component: lazily(async () => (await linkForms()).Invitation),
  }),
  createRoute({ getParentRoute: () => root, path: '/reset', component: lazily(async () => (await linkForms()).Reset) }),
  createRoute({
    getParentRoute: () => root,
    path: '/address',
    component: lazily(async () => (await linkForms()).Address),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/forgotten',
    component: lazily(async () => (await linkForms()).Forgotten),
  }),
]

/** Behind the door: who is not signed in is led to the entrance, and back when they are. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: Shell,
  errorComponent: BrokenEntrance,
  beforeLoad: async ({ location }) => {
    try {
      await meetSelf()
    } catch (error) {
      if (!isRefused(error, 'http.no-access')) throw error
      const to = `${location.pathname}${location.searchStr}`
      throw redirect({ to: '/sign-in', search: to === '/' || to === '/matters' ? {} : { to }, replace: true })
    }
  },
})

const start = createRoute({
  getParentRoute: () => inside,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/matters', replace: true })
  },
})

const elsewhere = createRoute({ getParentRoute: () => inside, path: '$', component: Missing })

const places = rooms.flatMap(({ routes }) =>
  routes.map(({ path, load }) => createRoute({ getParentRoute: () => inside, path, component: lazily(load) })),
)

export const router = createRouter({
  routeTree: root.addChildren([...entrance, inside.addChildren([start, elsewhere, ...places])]),
  basepath: '/app',
  parseSearch: readPlace,
  stringifySearch: writePlace,
  defaultErrorComponent: Broken,
  defaultNotFoundComponent: () => <Missing />,
  defaultPreload: 'intent',
  defaultPendingMs: 300,
})

router.subscribe('onBeforeNavigate', ({ pathChanged, fromLocation }) => {
  if (!pathChanged || fromLocation === undefined) return
  wantFocus()
  tellOnTheWay(true)
})
router.subscribe('onResolved', ({ pathChanged }) => {
  tellOnTheWay(false)
  if (pathChanged) window.scrollTo(0, 0)
})

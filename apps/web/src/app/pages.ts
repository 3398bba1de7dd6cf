import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { Role } from '../session/session.js';
import type { Words } from '../words/use-words.js';

/** One page of the product: where it stands, who may see it, and the chunk that holds it. */
export interface PageEntry {
  /** begins with a slash; pages with addresses below them end in `/*` and route themselves. Ids only, never a plate. */
  readonly path: string;
  /** key in `shell.nav`; absent = not in the navigation */
  readonly nav?: keyof Words['shell']['nav'];
  readonly roles: readonly Role[];
  /** default export of the page's file */
  readonly page: LazyExoticComponent<ComponentType>;
}

const PEOPLE: readonly Role[] = ['administrator', 'auditor', 'supervisor', 'officer'];

/** In the order of the navigation; the first that a role may see is its start page. A new page is one entry here. */
export const PAGES: readonly PageEntry[] = [
  {
    path: '/today',
    nav: 'home',
    roles: ['administrator', 'auditor', 'supervisor'],
    page: lazy(() => import('../home/home-page.js')),
  },
  { path: '/desk/*', nav: 'desk', roles: PEOPLE, page: lazy(() => import('../plate-desk/plate-desk-page.js')) },
  {
    path: '/check/*',
    nav: 'fieldChecks',
    roles: PEOPLE,
    page: lazy(() => import('../roadside-check/roadside-check-page.js')),
  },
  {
    path: '/live',
    nav: 'live',
    roles: PEOPLE,
    page: lazy(() => import('../situation/situation-page.js')),
  },
  { path: '/gallery/*', roles: PEOPLE, page: lazy(() => import('../gallery/gallery-page.js')) },
  { path: '/flags/*', nav: 'flags', roles: PEOPLE, page: lazy(() => import('../flags/flags-page.js')) },
  {
    path: '/vehicles/*',
    nav: 'vehicles',
    roles: PEOPLE,
    page: lazy(() => import('../vehicle-file/vehicles-page.js')),
  },
  { path: '/campaigns/*', nav: 'campaigns', roles: PEOPLE, page: lazy(() => import('../campaigns/campaigns-page.js')) },
  {
    path: '/station/*',
    nav: 'station',
    roles: ['administrator', 'auditor', 'supervisor', 'station'],
    page: lazy(() => import('../station/station-page.js')),
  },
  {
    path: '/data-in/*',
    nav: 'dataIn',
    roles: ['administrator', 'auditor', 'supervisor', 'station', 'site'],
    page: lazy(() => import('../data-in/data-in-page.js')),
  },
  {
    path: '/exports',
    nav: 'exports',
    roles: [...PEOPLE, 'station', 'site'],
    page: lazy(() => import('../exports/exports-page.js')),
  },
  {
    path: '/machines/*',
    nav: 'machines',
    roles: [...PEOPLE, 'owner', 'enterprise'],
    page: lazy(() => import('../machines/machines-page.js')),
  },
  {
    path: '/trucks/*',
    nav: 'trucks',
    roles: [...PEOPLE, 'enterprise'],
    page: lazy(() => import('../trucks/trucks-page.js')),
  },
  {
    path: '/administration/*',
    nav: 'administration',
    roles: ['administrator', 'auditor'],
    page: lazy(() => import('../administration/administration-page.js')),
  },
];

/** The address that a page's navigation entry leads to. */
export const hrefOf = (entry: PageEntry): string => entry.path.replace(/\/\*$/, '');

/** Where a role starts work; null when there is no page for it. */
export function startOf(role: Role): string | null {
  const first = PAGES.find((entry) => entry.nav !== undefined && entry.roles.includes(role));
  return first ? hrefOf(first) : null;
}

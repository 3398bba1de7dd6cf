import { lazy, Suspense, type ReactNode } from 'react';
import { createBrowserRouter, Navigate, useRouteError } from 'react-router';
import { Empty, ErrorBox, Forbidden, Loading, NotFound } from '../components/states.js';
import { useMe } from '../session/session.js';
import { useWords } from '../words/use-words.js';
import { PAGES, startOf, type PageEntry } from './pages.js';
import { Shell } from './shell.js';

/** A page for those whose role may see it; others are told so, and the API would refuse them as well. */
function Guarded({ entry }: { readonly entry: PageEntry }): ReactNode {
  const { role } = useMe();
  if (!entry.roles.includes(role)) return <Forbidden />;
  const Page = entry.page;
  return (
    <Suspense fallback={<Loading lines={6} />}>
      <Page />
    </Suspense>
  );
}

function Start(): ReactNode {
  const { role } = useMe();
  const { shell } = useWords();
  const start = startOf(role);
  if (start !== null) return <Navigate to={start} replace />;
  return (
    <Empty title={shell.homeLead}>
      <p>{shell.homeEmpty}</p>
      <a href="/api/docs">{shell.apiDocs}</a>
    </Empty>
  );
}

/** A page that fell over; the shell around it stays. */
function PageFault(): ReactNode {
  return <ErrorBox error={useRouteError()} onRetry={() => location.reload()} />;
}

const ScanPage = lazy(() => import('../machines/scan-page.js'));
const SignUpPage = lazy(() => import('../machines/sign-up-page.js'));

/** Open to everybody, without the shell around it. */
const open = (page: ReactNode): ReactNode => <Suspense fallback={<Loading lines={6} />}>{page}</Suspense>;

export const router = createBrowserRouter([
  { path: '/scan/:token', element: open(<ScanPage />), errorElement: <PageFault /> },
  { path: '/sign-up', element: open(<SignUpPage />), errorElement: <PageFault /> },
  {
    element: <Shell />,
    errorElement: <PageFault />,
    children: [
      {
        errorElement: <PageFault />,
        children: [
          { path: '/', element: <Start /> },
          ...PAGES.map((entry) => ({ path: entry.path, element: <Guarded entry={entry} /> })),
          { path: '*', element: <NotFound /> },
        ],
      },
    ],
  },
]);

import type { ReactNode } from 'react';
import { NavLink, Route, Routes } from 'react-router';
import { useMe } from '../session/session.js';
import { useWords } from '../words/use-words.js';
import { CoverageView } from './coverage-view.js';
import { MachineFile } from './machine-file.js';
import { MachineList } from './machine-list.js';
import { OwnerPages } from './owner-pages.js';
import { ReviewPanel } from './review-panel.js';
import { ReviewQueue } from './review-queue.js';
import { FindForward, ScanForward, useCarriedCode } from './scan-forward.js';
import { SiteVisits } from './site-visits.js';
import './machines.css';

/** Non-road machines: an owner's own, or the bureau's register, review, sites and coverage. */
export default function MachinesPage(): ReactNode {
  const { role } = useMe();
  if (role === 'owner') return <OwnerPages />;
  if (role === 'enterprise') return <GateView />;
  return <BureauPages />;
}

function GateView(): ReactNode {
  const { machines } = useWords();
  return (
    <div className="stack">
      <h1>{machines.title}</h1>
      <SiteVisits alarms={false} />
    </div>
  );
}

function BureauPages(): ReactNode {
  const { machines } = useWords();
  const code = useCarriedCode();
  return (
    <div className="stack">
      <header className="row row-between">
        <h1>{machines.title}</h1>
        <nav className="machine-tabs no-print" aria-label={machines.title}>
          <NavLink to="/machines" end>
            {machines.tabs.list}
          </NavLink>
          <NavLink to="/machines/review">{machines.tabs.review}</NavLink>
          <NavLink to="/machines/sites">{machines.tabs.sites}</NavLink>
          <NavLink to="/machines/coverage">{machines.tabs.coverage}</NavLink>
        </nav>
      </header>
      <Routes>
        <Route index element={code === null ? <MachineList /> : <FindForward code={code} />} />
        <Route path="review" element={<ReviewQueue />} />
        <Route
          path="review/:id"
          element={
            <>
              <ReviewQueue />
              <ReviewPanel />
            </>
          }
        />
        <Route path="sites" element={<SiteVisits alarms />} />
        <Route path="coverage" element={<CoverageView />} />
        <Route path="scan/:token" element={<ScanForward />} />
        <Route path=":id" element={<MachineFile />} />
      </Routes>
    </div>
  );
}

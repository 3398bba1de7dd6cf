import type { ReactNode } from 'react';
import { NavLink, Route, Routes, useLocation } from 'react-router';
import { useMe } from '../session/session.js';
import { useWords } from '../words/use-words.js';
import { QuarantineList } from './quarantine-list.js';
import { QuarantinePanel } from './quarantine-panel.js';
import { SourceList } from './source-list.js';
import { SourcePanel } from './source-panel.js';
import './data-in.css';

/** Data in: what every source sent and what became of it; what could not be read, and a way to read it again. */
export default function DataInPage(): ReactNode {
  const { dataIn } = useWords();
  const { role } = useMe();
  const { pathname } = useLocation();
  const machine = role === 'station' || role === 'site';
  return (
    <div className="stack">
      <header className="row row-between">
        <h1>{dataIn.title}</h1>
        <nav className="data-tabs no-print" aria-label={dataIn.tabs}>
          <NavLink to="/data-in" end aria-current={pathname.includes('/quarantine') ? undefined : 'page'}>
            {dataIn.sources}
          </NavLink>
          <NavLink to="/data-in/quarantine">{dataIn.quarantine}</NavLink>
        </nav>
      </header>
      {machine && <p className="muted">{dataIn.ownOnly}</p>}
      <Routes>
        <Route
          path="quarantine/:id"
          element={
            <>
              <QuarantineList />
              <QuarantinePanel />
            </>
          }
        />
        <Route path="quarantine" element={<QuarantineList />} />
        <Route
          path="sources/:channel/:source"
          element={
            <>
              <SourceList />
              <SourcePanel />
            </>
          }
        />
        <Route index element={<SourceList />} />
      </Routes>
    </div>
  );
}

import type { ReactNode } from 'react';
import { NavLink, Route, Routes } from 'react-router';
import { NotFound } from '../components/states.js';
import { useMe } from '../session/session.js';
import { useWords } from '../words/use-words.js';
import { DayPage } from './day-page.js';
import { FindingsPage } from './findings-page.js';
import { FleetPage } from './fleet-page.js';
import { LivePage } from './live-page.js';
import { QualityPage } from './quality-page.js';
import { TruckPage } from './truck-page.js';
import { WaitingPage, WaitingPanel } from './waiting-page.js';
import './trucks.css';

/** Trucks with remote terminals: where they are, what was found, who waits, how good their data are. */
export default function TrucksPage(): ReactNode {
  const { trucks } = useWords();
  const { role } = useMe();
  const tabs = [
    { to: '/trucks', word: trucks.live, end: true },
    { to: '/trucks/findings', word: trucks.findings },
    ...(role === 'enterprise' ? [] : [{ to: '/trucks/waiting', word: trucks.waiting }]),
    { to: '/trucks/fleet', word: trucks.fleet },
    { to: '/trucks/quality', word: trucks.quality },
  ];
  return (
    <div className="stack">
      <header className="row row-between">
        <h1>{trucks.title}</h1>
        <nav className="truck-tabs no-print" aria-label={trucks.tabs}>
          {tabs.map(({ to, word, end = false }) => (
            <NavLink key={to} to={to} end={end}>
              {word}
            </NavLink>
          ))}
        </nav>
      </header>
      <Routes>
        <Route index element={<LivePage />} />
        <Route path="findings" element={<FindingsPage />} />
        <Route path="waiting" element={<WaitingPage />} />
        <Route
          path="waiting/:truckId"
          element={
            <>
              <WaitingPage />
              <WaitingPanel />
            </>
          }
        />
        <Route path="fleet" element={<FleetPage />} />
        <Route path="quality" element={<QualityPage />} />
        <Route path=":truckId" element={<TruckPage />} />
        <Route path=":truckId/days/:day" element={<DayPage />} />
        <Route path="*" element={<NotFound />} />
      </Routes>
    </div>
  );
}

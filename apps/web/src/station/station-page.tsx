import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Navigate, NavLink, Route, Routes, useNavigate, useParams } from 'react-router';
import { useMe } from '../session/session.js';
import { useWords } from '../words/use-words.js';
import { CardTab } from './card-tab.js';
import { DayTab } from './day-tab.js';
import { FieldsTab } from './fields-tab.js';
import { Notices } from './notices.js';
import { readStations } from './station-data.js';
import { StationList } from './station-list.js';
import { RefusalList } from './refusal-list.js';
import { RefusalPanel } from './refusal-panel.js';
import { UploadTab } from './upload-tab.js';
import '../data-in/data-in.css';
import './station.css';

/** The station console: a station sees itself, the bureau one of its stations. */
export default function StationPage(): ReactNode {
  const { subject } = useMe();
  const own = subject?.kind === 'station' ? subject.id : null;
  return (
    <Routes>
      <Route index element={own === null ? <StationList /> : <Navigate to={`/station/${own}`} replace />} />
      <Route path=":code/*" element={<Console />} />
    </Routes>
  );
}

const TABS = [
  ['', 'today'],
  ['/refusals', 'refusals'],
  ['/upload', 'upload'],
  ['/report-card', 'card'],
  ['/fields', 'fields'],
] as const;

function Console(): ReactNode {
  const { station } = useWords();
  const { role } = useMe();
  const { code = '' } = useParams();
  const base = `/station/${code}`;
  const stations = useQuery({ queryKey: ['station', 'all'], queryFn: readStations, staleTime: 60_000 });
  const name = stations.data?.find((one) => one.code === code)?.name ?? code;
  // only the station itself uploads in its own name; officers do not see what was refused
  const tabs = TABS.filter(
    ([, key]) => (key !== 'upload' || role === 'station') && (key !== 'refusals' || role !== 'officer'),
  );
  return (
    <div className="stack">
      <header className="station-head">
        <div>
          <h1>{name}</h1>
          {stations.data && stations.data.length > 1 && <Picker code={code} stations={stations.data} />}
        </div>
        <nav className="data-tabs station-tabs no-print" aria-label={station.tabs}>
          {tabs.map(([path, key]) => (
            <NavLink key={key} to={base + path} end={path === ''}>
              {station[key]}
            </NavLink>
          ))}
        </nav>
      </header>
      <Notices station={code} />
      <Routes>
        <Route index element={<DayTab code={code} />} />
        <Route path="tests/:test" element={<DayTab code={code} />} />
        <Route path="refusals" element={<RefusalList code={code} />} />
        <Route
          path="refusals/:id"
          element={
            <>
              <RefusalList code={code} />
              <RefusalPanel code={code} />
            </>
          }
        />
        <Route path="upload" element={<UploadTab />} />
        <Route path="upload/:id" element={<UploadTab />} />
        <Route path="report-card" element={<CardTab code={code} />} />
        <Route path="fields" element={<FieldsTab />} />
      </Routes>
    </div>
  );
}

interface PickerProps {
  readonly code: string;
  readonly stations: readonly { readonly code: string; readonly name: string }[];
}

function Picker({ code, stations }: PickerProps): ReactNode {
  const { station } = useWords();
  const navigate = useNavigate();
  return (
    <select
      className="bar-select no-print"
      aria-label={station.pick}
      value={code}
      onChange={(event) => void navigate(`/station/${event.target.value}`)}
    >
      {stations.map((one) => (
        <option key={one.code} value={one.code}>
          {one.name}
        </option>
      ))}
    </select>
  );
}

import type { ReactNode } from 'react';
import { Route, Routes } from 'react-router';
import { NotFound } from '../components/states.js';
import { useWords } from '../words/use-words.js';
import { DayPage } from './day-page.js';
import './trucks.css';

/** Trucks with remote terminals. */
export default function TrucksPage(): ReactNode {
  const { trucks } = useWords();
  return (
    <div className="stack">
      <header className="row row-between">
        <h1>{trucks.title}</h1>
      </header>
      <Routes>
        <Route path=":truckId" element={<DayPage />} />
        <Route path=":truckId/days/:day" element={<DayPage />} />
        <Route path="*" element={<NotFound />} />
      </Routes>
    </div>
  );
}

import type { ReactNode } from 'react';
import { Route, Routes } from 'react-router';
import { FilePage } from './file-page.js';
import { VehicleSearch } from './vehicle-search.js';
import './vehicle-file.css';

/** Vehicles: find one, then its file under its id. */
export default function VehiclesPage(): ReactNode {
  return (
    <Routes>
      <Route index element={<VehicleSearch />} />
      <Route path=":id" element={<FilePage />} />
    </Routes>
  );
}

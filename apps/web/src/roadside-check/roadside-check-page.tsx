import { useEffect, type ReactNode } from 'react';
import { Link, NavLink, Outlet, Route, Routes, useNavigate } from 'react-router';
import { Button } from '../components/button.js';
import { Loading } from '../components/states.js';
import { useAreas } from '../session/areas.js';
import { useMe } from '../session/session.js';
import { useWords } from '../words/use-words.js';
import { CheckForm } from './check-form.js';
import { CheckList } from './check-list.js';
import { CheckPage } from './check-view.js';
import { CloneList } from './clone-list.js';
import { lastHabits, newDraft } from './draft.js';
import { LookupList } from './lookup-list.js';
import { SentPage } from './sent-page.js';
import { useCheckDraft } from './use-draft.js';
import './roadside-check.css';

/** Checks in the field: making one, those that were made, and what else came from the road. */
export default function RoadsideCheckPage(): ReactNode {
  return (
    <Routes>
      <Route element={<Lists />}>
        <Route index element={<CheckList />} />
        <Route path="lookups" element={<LookupList />} />
        <Route path="clones" element={<CloneList />} />
      </Route>
      <Route path="new" element={<NewCheck />} />
      <Route path="sent/:id" element={<SentPage />} />
      <Route path=":id" element={<CheckPage />} />
    </Routes>
  );
}

function Lists(): ReactNode {
  const { roadside } = useWords();
  const { role } = useMe();
  return (
    <div className="stack">
      <header className="check-lists-head">
        <h1>{roadside.title}</h1>
        {role !== 'auditor' && (
          <Link className="button button-primary" to="/check/new">
            {roadside.begin}
          </Link>
        )}
      </header>
      <nav className="tabs" aria-label={roadside.title}>
        <NavLink to="/check" end>
          {roadside.tabs.checks}
        </NavLink>
        <NavLink to="/check/lookups">{roadside.tabs.lookups}</NavLink>
        <NavLink to="/check/clones">{roadside.tabs.clones}</NavLink>
      </nav>
      <Outlet />
    </div>
  );
}

/** The one unfinished check of this person; without one an empty form. */
function NewCheck(): ReactNode {
  const me = useMe();
  const { own } = useAreas();
  const state = useCheckDraft(me.id);
  const { draft, replace } = state;
  const navigate = useNavigate();
  const { roadside } = useWords();
  const counties = own.filter((area) => area.level === 'county');
  const only = counties.length === 1 ? counties[0]?.code : undefined;
  const ready = own.length > 0;
  useEffect(() => {
    if (draft !== null || !ready) return;
    void lastHabits(me.id).then((last) => replace(newDraft({ kind: 'roadside', areaCode: only ?? '', last })));
  }, [draft, replace, me.id, only, ready]);
  if (draft === undefined || draft === null) {
    return (
      <div className="stack">
        <Loading lines={8} />
        <div>
          <Button onClick={() => void navigate('/check')}>{roadside.back}</Button>
        </div>
      </div>
    );
  }
  return <CheckForm {...state} draft={draft} userId={me.id} key={draft.checkNo} />;
}

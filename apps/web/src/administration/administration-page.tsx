import type { ReactNode } from 'react';
import { Navigate, NavLink, Route, Routes } from 'react-router';
import { useMe } from '../session/session.js';
import { useWords } from '../words/use-words.js';
import { AreaList } from './area-list.js';
import { AuditList } from './audit-list.js';
import { AuditPanel } from './audit-panel.js';
import { FailedJobs } from './failed-jobs.js';
import { LimitEditor } from './limit-editor.js';
import { LimitList } from './limit-list.js';
import { LimitPanel } from './limit-panel.js';
import { PlaceList } from './place-list.js';
import { PlacePanel } from './place-panel.js';
import { QueuesTab } from './queues-tab.js';
import { RuleEditor } from './rule-editor.js';
import { RuleList } from './rule-list.js';
import { RulePanel } from './rule-panel.js';
import { StatusTab } from './status-tab.js';
import { UserList } from './user-list.js';
import { NewUserPanel, UserPanel } from './user-panel.js';
import '../data-in/data-in.css';
import './administration.css';

const TABS = ['users', 'places', 'limits', 'rules', 'audit', 'queues', 'status', 'areas'] as const;

/** Administration: who may work here, by which limits and rules, on which places; what was done; how the platform is. */
export default function AdministrationPage(): ReactNode {
  const { administration } = useWords();
  const { role } = useMe();
  return (
    <div className="stack">
      <header className="row row-between">
        <h1>{administration.title}</h1>
        <nav className="data-tabs admin-tabs no-print" aria-label={administration.tabs}>
          {TABS.map((tab) => (
            <NavLink key={tab} to={`/administration/${tab}`}>
              {administration.tab[tab]}
            </NavLink>
          ))}
        </nav>
      </header>
      {role === 'auditor' && <p className="muted">{administration.readOnly}</p>}
      <Routes>
        <Route index element={<Navigate to="/administration/users" replace />} />
        <Route path="users" element={<UserList />} />
        <Route path="users/new" element={both(<UserList />, <NewUserPanel />)} />
        <Route path="users/:id" element={both(<UserList />, <UserPanel />)} />
        <Route path="places" element={<PlaceList />} />
        <Route path="places/:kind/:code" element={both(<PlaceList />, <PlacePanel />)} />
        <Route path="limits" element={<LimitList />} />
        <Route path="limits/:set" element={both(<LimitList />, <LimitPanel />)} />
        <Route path="limits/:set/new" element={<LimitEditor />} />
        <Route path="rules" element={<RuleList />} />
        <Route path="rules/:rule" element={both(<RuleList />, <RulePanel />)} />
        <Route path="rules/:rule/new" element={<RuleEditor />} />
        <Route path="audit" element={<AuditList />} />
        <Route path="audit/:seq" element={both(<AuditList />, <AuditPanel />)} />
        <Route path="queues" element={<QueuesTab />} />
        <Route path="queues/:queue" element={both(<QueuesTab />, <FailedJobs />)} />
        <Route path="status" element={<StatusTab />} />
        <Route path="areas" element={<AreaList />} />
      </Routes>
    </div>
  );
}

const both = (list: ReactNode, panel: ReactNode): ReactNode => (
  <>
    {list}
    {panel}
  </>
);

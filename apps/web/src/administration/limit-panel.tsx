import { compareLimitSetVersions, type LimitSet } from '@app/domain';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { SidePanel } from '../components/side-panel.js';
import { Loaded, NotFound } from '../components/states.js';
import { useAreas } from '../session/areas.js';
import { useMe } from '../session/session.js';
import { useLanguage, useWords } from '../words/use-words.js';
import { nameOfSet, readLimitSets } from './limit-data.js';
import { LimitChanges } from './limit-changes.js';
import { LIMITS_KEY, SetStateText } from './limit-list.js';
import { LimitTable } from './limit-table.js';

const BACK = '/administration/limits';

/** One version of a limit set: its limits with clause and source, and what it changed. */
export function LimitPanel(): ReactNode {
  const { language } = useLanguage();
  const { set: name = '' } = useParams();
  const query = useQuery({ queryKey: LIMITS_KEY, queryFn: readLimitSets });
  const set = query.data?.find((one) => nameOfSet(one) === name);
  return (
    <SidePanel title={set?.title[language] ?? name} back={BACK}>
      <Loaded query={query} lines={8}>
        {(sets) => (set === undefined ? <NotFound /> : <Version set={set} sets={sets} key={name} />)}
      </Loaded>
    </SidePanel>
  );
}

function Version({ set, sets }: { readonly set: LimitSet; readonly sets: readonly LimitSet[] }): ReactNode {
  const { administration, domain } = useWords();
  const { nameOf } = useAreas();
  const { role } = useMe();
  const versions = sets.filter((one) => one.code === set.code).toSorted((a, b) => b.version - a.version);
  const before = versions.find((one) => one.version === set.version - 1);
  const last = versions[0];
  const rows: readonly (readonly [string, ReactNode])[] = [
    [administration.standard, set.standard],
    [administration.code, <code key="c">{set.code}</code>],
    [administration.version, set.version],
    [administration.state, <SetStateText key="s" set={set} />],
    [administration.inForceFrom, set.effectiveFrom],
    [administration.inForceUntil, set.effectiveTo ?? administration.open],
    [administration.area, set.areaCode === '000000' ? administration.nationwide : nameOf(set.areaCode)],
    [administration.methods, set.scope.methods.map((method) => domain.method[method]).join('、')],
    [
      administration.ignition,
      set.scope.ignition?.map((one) => administration.ignitions[one]).join('、') ?? administration.any,
    ],
    [administration.categories, set.scope.categories?.join(', ') ?? administration.any],
  ];
  return (
    <div className="stack">
      <dl className="facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {role === 'administrator' && last && (
        <p>
          <Link className="button button-primary" to={`${BACK}/${nameOfSet(last)}/new`}>
            {administration.newVersion}
          </Link>
        </p>
      )}
      <LimitTable limits={set.limits} />
      {before && (
        <section className="stack-tight">
          <h3>{administration.againstBefore(before.version)}</h3>
          <LimitChanges changes={compareLimitSetVersions(before, set)} />
        </section>
      )}
      <section className="stack-tight">
        <h3>{administration.versions}</h3>
        <ul className="stack-tight">
          {versions.map((one) => (
            <li key={one.version} className="row">
              <Link to={`${BACK}/${nameOfSet(one)}`} aria-current={one.version === set.version ? 'true' : undefined}>
                {administration.versionNo(one.version)}
              </Link>
              <span>
                {one.effectiveFrom} – {one.effectiveTo ?? administration.open}
              </span>
              <SetStateText set={one} />
            </li>
          ))}
        </ul>
        <Link to={`/administration/audit?objectKind=limit_set&objectId=${nameOfSet(set)}`}>
          {administration.trailOf}
        </Link>
      </section>
    </div>
  );
}

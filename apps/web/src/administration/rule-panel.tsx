import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { SidePanel } from '../components/side-panel.js';
import { Loaded, NotFound } from '../components/states.js';
import { TimeText } from '../components/time-text.js';
import { useMe } from '../session/session.js';
import { useWords } from '../words/use-words.js';
import { ChangeTable } from './difference.js';
import { differencesOf } from './flat.js';
import { readRules, ruleAt, RULES_KEY, type RuleVersion } from './rule-data.js';
import { paramsOf } from './rule-draft.js';
import { useRuleName } from './use-rule-name.js';

/** One rule: the parameters in force, and every version with what it changed and why. */
export function RulePanel(): ReactNode {
  const { rule = '' } = useParams();
  const query = useQuery({ queryKey: RULES_KEY, queryFn: readRules });
  const name = useRuleName()(rule);
  return (
    <SidePanel title={name} back="/administration/rules">
      <Loaded query={query} lines={8}>
        {(all) => {
          const versions = all.filter((one) => one.rule === rule).toSorted((a, b) => b.version - a.version);
          return versions.length === 0 ? <NotFound /> : <Versions rule={rule} versions={versions} />;
        }}
      </Loaded>
    </SidePanel>
  );
}

function Versions({ rule, versions }: { readonly rule: string; readonly versions: readonly RuleVersion[] }): ReactNode {
  const { administration } = useWords();
  const { role } = useMe();
  const current = ruleAt(versions, new Date());
  return (
    <div className="stack">
      <p>
        <code>{rule}</code>
      </p>
      {role === 'administrator' && (
        <p>
          <Link className="button button-primary" to={`/administration/rules/${rule}/new`}>
            {administration.newVersion}
          </Link>
        </p>
      )}
      {current && (
        <section className="stack-tight">
          <h3>{administration.paramsOf(current.version)}</h3>
          <dl className="facts admin-facts">
            {paramsOf(current.params).map(({ path, text }) => (
              <div key={path}>
                <dt>
                  <code className="small">{path}</code>
                </dt>
                <dd className="admin-json">{text === '' ? administration.offValue : text}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <h3>{administration.versions}</h3>
      {versions.map((one, at) => {
        const before = versions[at + 1];
        return (
          <section key={one.version} className="stack-tight">
            <p>
              <strong>{administration.versionNo(one.version)}</strong> · {administration.inForceFrom}{' '}
              <TimeText at={one.effectiveFrom} show="exact" />
              {one.version === current?.version && (
                <span className="admin-good"> · {administration.setStates.current}</span>
              )}
              {new Date(one.effectiveFrom) > new Date() && (
                <span className="admin-warn"> · {administration.setStates.coming}</span>
              )}
            </p>
            <p className="muted">{one.reason}</p>
            {before && <ChangeTable changes={differencesOf(before.params, one.params)} />}
          </section>
        );
      })}
      <Link to={`/administration/audit?objectKind=rule`}>{administration.trailOf}</Link>
    </div>
  );
}

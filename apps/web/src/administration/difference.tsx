import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.js';
import { changesOf, type FlatChange } from './flat.js';

/** The details of an audit line: what was changed from what to what, then what else was written down. */
export function Difference({ details }: { readonly details: unknown }): ReactNode {
  const { administration } = useWords();
  const { changed, told } = changesOf(details);
  if (changed.length === 0 && told.length === 0) return <p className="muted">{administration.noDetails}</p>;
  return (
    <>
      {changed.length > 0 && <ChangeTable changes={changed} />}
      {told.length > 0 && (
        <section className="stack-tight">
          <h3>{administration.details}</h3>
          <dl className="facts">
            {told.map(({ path, after }) => (
              <div key={path}>
                <dt>{path}</dt>
                <dd className="admin-json">{after}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}

/** Field by field, the old value beside the new one. */
export function ChangeTable({ changes }: { readonly changes: readonly FlatChange[] }): ReactNode {
  const { administration } = useWords();
  return (
    <div className="admin-scroll" tabIndex={0} role="region" aria-label={administration.changes}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{administration.field}</th>
            <th scope="col">{administration.before}</th>
            <th scope="col">{administration.after}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ path, before, after }) => (
            <tr
              key={path}
              className={before === undefined ? 'admin-added' : after === undefined ? 'admin-removed' : ''}
            >
              <td>
                <code>{path}</code>
              </td>
              <td className="admin-old">{before ?? ''}</td>
              <td className="admin-new">{after ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

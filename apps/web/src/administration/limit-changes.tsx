import type { Limit, LimitSetChange } from '@app/domain';
import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.js';
import { boundText } from './bound-text.js';
import { useItemText } from './use-item-text.js';

/** The difference between two versions, old beside new, field by field. */
export function LimitChanges({ changes }: { readonly changes: readonly LimitSetChange[] }): ReactNode {
  const { administration } = useWords();
  if (changes.length === 0) return <p className="muted">{administration.noChanges}</p>;
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
          {changes.map((change) => (
            <ChangeRows
              key={change.kind === 'header' ? change.field : `${change.method} ${change.item}`}
              change={change}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ChangeRows({ change }: { readonly change: LimitSetChange }): ReactNode {
  const { administration, domain } = useWords();
  const itemText = useItemText();
  const fieldText = (field: string): string =>
    administration.limitFields[field as keyof typeof administration.limitFields] ?? field;
  if (change.kind === 'header') {
    return (
      <tr>
        <td>{fieldText(change.field)}</td>
        <td className="admin-old">{plain(change.before)}</td>
        <td className="admin-new">{plain(change.after)}</td>
      </tr>
    );
  }
  const method = domain.method[change.method as keyof typeof domain.method] ?? change.method;
  const name = (
    <>
      {itemText(change.item)} <span className="muted small">{method}</span>
    </>
  );
  if (change.kind !== 'changed') {
    const text = `${boundText(change.limit.bound, change.limit.unit, change.limit.decimals)} · ${change.limit.clause}`;
    const added = change.kind === 'added';
    return (
      <tr className={added ? 'admin-added' : 'admin-removed'}>
        <td>
          {name} · {added ? administration.added : administration.removed}
        </td>
        <td className="admin-old">{added ? '' : text}</td>
        <td className="admin-new">{added ? text : ''}</td>
      </tr>
    );
  }
  // decimals show in the number itself
  const fields = change.fields.filter((field) => field !== 'decimals' || !change.fields.includes('bound'));
  return fields.map((field) => (
    <tr key={field}>
      <td>
        {name} · {fieldText(field)}
      </td>
      <td className="admin-old">{valueOf(change.before, field, administration)}</td>
      <td className="admin-new">{valueOf(change.after, field, administration)}</td>
    </tr>
  ));
}

function valueOf(limit: Limit, field: string, words: { readonly isYes: string; readonly isNo: string }): string {
  if (field === 'bound') return boundText(limit.bound, limit.unit, limit.decimals);
  const value: unknown = limit[field as keyof Limit];
  if (typeof value === 'boolean') return value ? words.isYes : words.isNo;
  return typeof value === 'object' ? JSON.stringify(value) : String(value ?? '–');
}

/** Header fields come as JSON text: a date without its quotes, a title as its texts. */
function plain(json: string): string {
  const value: unknown = JSON.parse(json);
  if (value === null) return '–';
  return typeof value === 'object' ? Object.values(value).map(String).join(' / ') : String(value);
}

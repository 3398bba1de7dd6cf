import type { LimitSet } from '@app/domain';
import type { ReactNode } from 'react';
import { Button } from '../components/button.js';
import { unitText } from '../components/unit-text.js';
import { useWords } from '../words/use-words.js';
import { boundText, PURE } from './bound-text.js';
import type { EditedLimit } from './limit-draft.js';
import { useItemText } from './use-item-text.js';

interface LimitFieldsProps {
  readonly limits: readonly EditedLimit[];
  readonly before: LimitSet;
  readonly onChange: (next: readonly EditedLimit[]) => void;
}

/** The limits as a table to type in, each beside the value of the version before. */
export function LimitFields({ limits, before, onChange }: LimitFieldsProps): ReactNode {
  const { administration, domain } = useWords();
  const itemText = useItemText();
  const put = (at: number, next: EditedLimit): void => onChange(limits.map((one, i) => (i === at ? next : one)));
  return (
    <div className="admin-scroll" tabIndex={0} role="region" aria-label={administration.limits}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{administration.item}</th>
            <th scope="col" className="number">
              {administration.before}
            </th>
            <th scope="col">{administration.after}</th>
            <th scope="col">{domain.clause}</th>
            <th scope="col">{administration.source}</th>
            <th scope="col">{administration.verified}</th>
            <th scope="col" />
          </tr>
        </thead>
        <tbody>
          {limits.map((one, at) => {
            const { limit } = one;
            const old = before.limits.find((was) => was.method === limit.method && was.item === limit.item);
            const name = `${itemText(limit.item)} ${domain.method[limit.method]}`;
            const write = (part: Partial<typeof limit>): void => put(at, { ...one, limit: { ...limit, ...part } });
            return (
              <tr key={`${limit.method} ${limit.item}`} className={one.removed ? 'admin-removed' : ''}>
                <td>
                  {itemText(limit.item)}
                  <div className="muted small">{domain.method[limit.method]}</div>
                </td>
                <td className="number">{old ? boundText(old.bound, old.unit, old.decimals) : '–'}</td>
                <td>
                  <span className="row">
                    {(limit.bound.kind === 'range'
                      ? (['low', 'high'] as const)
                      : ([limit.bound.kind === 'max' ? 'high' : 'low'] as const)
                    ).map((side, place) => (
                      <input
                        key={side}
                        id={place === 0 ? `limit-${at}` : undefined}
                        className="input admin-number"
                        inputMode="decimal"
                        disabled={one.removed}
                        aria-label={`${name} ${side === 'high' ? administration.atMost : administration.atLeast}`}
                        value={one[side]}
                        onChange={(event) => put(at, { ...one, [side]: event.target.value })}
                      />
                    ))}
                    <span className="muted small">{limit.unit === PURE ? '' : unitText(limit.unit)}</span>
                  </span>
                </td>
                <td>
                  <input
                    className="input"
                    disabled={one.removed}
                    maxLength={100}
                    aria-label={`${name} ${domain.clause}`}
                    value={limit.clause}
                    onChange={(event) => write({ clause: event.target.value })}
                  />
                </td>
                <td>
                  <input
                    className="input admin-source"
                    disabled={one.removed}
                    maxLength={300}
                    aria-label={`${name} ${administration.source}`}
                    value={limit.source}
                    onChange={(event) => write({ source: event.target.value })}
                  />
                </td>
                <td>
                  <input
                    type="checkbox"
                    disabled={one.removed}
                    aria-label={`${name} ${administration.verified}`}
                    checked={limit.verified}
                    onChange={(event) => write({ verified: event.target.checked })}
                  />
                </td>
                <td>
                  <Button look="quiet" onClick={() => put(at, { ...one, removed: !one.removed })}>
                    {one.removed ? administration.putBack : administration.remove}
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

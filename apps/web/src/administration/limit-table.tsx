import type { Limit } from '@app/domain';
import type { ReactNode } from 'react';
import { numberText } from '../components/numbers.js';
import { useWords } from '../words/use-words.js';
import { boundText } from './bound-text.js';
import { useItemText } from './use-item-text.js';

/** Limits with unit, clause, where they were read and whether a person confirmed them. */
export function LimitTable({ limits }: { readonly limits: readonly Limit[] }): ReactNode {
  const { administration, domain } = useWords();
  const itemText = useItemText();
  return (
    <div className="admin-scroll" tabIndex={0} role="region" aria-label={administration.limits}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{administration.item}</th>
            <th scope="col" className="number">
              {domain.limit}
            </th>
            <th scope="col">{domain.clause}</th>
            <th scope="col">{administration.verified}</th>
          </tr>
        </thead>
        <tbody>
          {limits.map((limit) => (
            <tr key={`${limit.method} ${limit.item}`}>
              <td>
                {itemText(limit.item)}
                {limit.required && <span className="muted small"> · {administration.required}</span>}
                <div className="muted small">{domain.method[limit.method]}</div>
              </td>
              <td className="number">
                {boundText(limit.bound, limit.unit, limit.decimals)}
                {limit.altitude && (
                  <div className="muted small">
                    {administration.altitudeRise(
                      numberText(limit.altitude.aboveM),
                      numberText(limit.altitude.stepM),
                      String(limit.altitude.perStep),
                      String(limit.altitude.max),
                    )}
                  </div>
                )}
              </td>
              <td>
                {limit.clause}
                <div className="muted small">{limit.source}</div>
              </td>
              <td className={limit.verified ? 'admin-good' : 'admin-warn'}>
                {limit.verified ? administration.isVerified : administration.isNotVerified}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

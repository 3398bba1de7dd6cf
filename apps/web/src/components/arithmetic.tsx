import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.js';
import { boundText, itemName, type JudgedItem } from './judged.js';
import { numberText } from './numbers.js';
import { ReasonText } from './reason-text.js';
import { unitText } from './unit-text.js';
import { ValueAgainstLimit } from './value-against-limit.js';

export type { JudgedItem };

interface ArithmeticProps {
  readonly items: readonly JudgedItem[];
  readonly ruleVersion: string | null;
}

/** How a verdict came about: measured, rounded, limit, clause, version of the limits and of the rule. */
export function Arithmetic({ items, ruleVersion }: ArithmeticProps): ReactNode {
  const { domain, common } = useWords();
  return (
    <div className="arithmetic" role="group" aria-label={domain.arithmetic}>
      {items.map((one) => (
        <div key={`${one.item}-${one.method ?? ''}`} className="stack-tight">
          <h3>{itemName(one.item, domain)}</h3>
          {one.bound && one.rounded != null && (
            <ValueAgainstLimit value={one.rounded} bound={one.bound} unit={one.unit} decimals={one.decimals} />
          )}
          <dl className="small">
            <dt>{domain.measured}</dt>
            <dd>{one.measured == null ? common.notMeasured : `${numberText(one.measured)} ${unitText(one.unit)}`}</dd>
            {one.rounded != null && (
              <>
                <dt>{domain.rounded}</dt>
                <dd>{`${numberText(one.rounded, one.decimals)} ${unitText(one.unit)}`}</dd>
              </>
            )}
            <dt>{domain.limit}</dt>
            <dd>{`${boundText(one.bound, domain, one.decimals)} ${unitText(one.unit)}`}</dd>
            {one.standard && (
              <>
                <dt>{domain.clause}</dt>
                <dd>{[one.standard, one.clause].filter(Boolean).join(' · ')}</dd>
              </>
            )}
            {one.limitSetCode && (
              <>
                <dt>{domain.limitSet}</dt>
                <dd>
                  {`${one.limitSetCode} @${one.limitSetVersion ?? '?'}`}
                  {one.verified !== undefined && (
                    <span className={one.verified ? '' : 'unverified'}>
                      {` · ${one.verified ? common.verified : common.notVerified}`}
                    </span>
                  )}
                </dd>
              </>
            )}
            {one.reason && (
              <>
                <dt>{common.details}</dt>
                <dd>
                  <ReasonText code={one.reason} />
                </dd>
              </>
            )}
            {one.evidence && (
              <>
                <dt>{domain.evidence}</dt>
                <dd>{one.evidence}</dd>
              </>
            )}
          </dl>
        </div>
      ))}
      {ruleVersion && (
        <p className="small muted">
          {domain.ruleVersion} {ruleVersion}
        </p>
      )}
    </div>
  );
}

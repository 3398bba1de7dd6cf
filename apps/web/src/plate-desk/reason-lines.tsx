import type { LimitBound, Reason } from '@app/domain';
import { useState, type ReactNode } from 'react';
import { Arithmetic } from '../components/arithmetic.js';
import { Button } from '../components/button.js';
import { itemName, type JudgedItem } from '../components/judged.js';
import { numberText } from '../components/numbers.js';
import { ReasonText } from '../components/reason-text.js';
import { TimeText } from '../components/time-text.js';
import { unitText } from '../components/unit-text.js';
import { useWords, type Words } from '../words/use-words.js';
import type { LookupAnswer } from './lookup-answer.js';

const SHOWN = 3;

/** At most three reasons, most severe first, each with number, clause, date and place; the rest on request. */
export function ReasonLines({ answer }: { readonly answer: LookupAnswer }): ReactNode {
  const { desk } = useWords();
  const [all, setAll] = useState(false);
  const shown = all ? answer.reasons : answer.reasons.slice(0, SHOWN);
  const rest = answer.reasons.length - shown.length;
  return (
    <div className="stack-tight">
      <ol className="reasons">
        {shown.map((reason, at) => (
          <li key={`${reason.code}-${at}`}>
            <ReasonLine reason={reason} answer={answer} />
          </li>
        ))}
      </ol>
      {rest > 0 && (
        <Button look="quiet" onClick={() => setAll(true)}>
          {desk.moreReasons(rest)}
        </Button>
      )}
    </div>
  );
}

function ReasonLine({ reason, answer }: { readonly reason: Reason; readonly answer: LookupAnswer }): ReactNode {
  const { domain, desk } = useWords();
  const [open, setOpen] = useState(false);
  const data = reason.data ?? {};
  const flag = answer.openFlags.find((one) => one.id === data['flagId']);
  const judged = flag ? judgedOf(flag.item, data, flag.evidence[0]) : null;
  const seen = flag?.evidence[0]?.at ?? null;
  const test = reason.code.startsWith('lookup.last_test') ? answer.lastTests.find((one) => !one.held) : undefined;
  return (
    <div className="reason">
      <p className="reason-head">
        {flag && <strong>{domain.flagKind[flag.kind]} </strong>}
        <ReasonText code={reason.code} data={data} />
        {data['overdue'] === true && <span className="overdue"> {desk.overdue}</span>}
      </p>
      {judged && (
        <button type="button" className="reason-numbers" aria-expanded={open} onClick={() => setOpen(!open)}>
          {numbersOf(judged, domain)} <span aria-hidden="true">{open ? '▴' : '▾'}</span>
        </button>
      )}
      {seen !== null && (
        <p className="small muted">
          <TimeText at={seen} show="both" />
        </p>
      )}
      {test && (
        <p className="small muted">{[methodName(test.method, domain), test.place].filter(Boolean).join(' · ')}</p>
      )}
      {open && judged && flag && <Arithmetic items={[judged]} ruleVersion={`${flag.rule}@${flag.ruleVersion}`} />}
    </div>
  );
}

/** `不透光度 41 % > 30 % · GB 3847-2018 · 4.2` */
function numbersOf(one: JudgedItem, domain: Words['domain']): string {
  const unit = one.unit ? ` ${unitText(one.unit)}` : '';
  const value = numberText(one.rounded ?? one.measured, one.rounded == null ? undefined : one.decimals) + unit;
  const limit = (number: number): string => `${numberText(number, one.decimals)}${unit}`;
  const against =
    one.bound === undefined
      ? ''
      : one.bound.kind === 'max'
        ? ` > ${limit(one.bound.value)}`
        : one.bound.kind === 'min'
          ? ` < ${limit(one.bound.value)}`
          : ` ∉ ${limit(one.bound.low)}–${limit(one.bound.high)}`;
  return [`${itemName(one.item, domain)} ${value}${against}`, one.standard, one.clause].filter(Boolean).join(' · ');
}

/** The flat numbers of a reason as an item; null when nothing was measured. */
function judgedOf(
  item: string,
  data: Readonly<Record<string, unknown>>,
  latest: { readonly ref: string; readonly body: Readonly<Record<string, unknown>> } | undefined,
): JudgedItem | null {
  const number = (key: string): number | undefined => (typeof data[key] === 'number' ? data[key] : undefined);
  const text = (key: string): string | undefined => (typeof data[key] === 'string' ? data[key] : undefined);
  const measured = number('measured');
  if (measured === undefined) return null;
  const [limit, low, high] = [number('limit'), number('limitLow'), number('limitHigh')];
  const told = latest?.body['bound'] as LimitBound | undefined;
  const bound =
    told ??
    (limit !== undefined
      ? ({ kind: 'max', value: limit } as const)
      : low !== undefined && high !== undefined
        ? ({ kind: 'range', low, high } as const)
        : undefined);
  const entries = {
    rounded: number('rounded'),
    bound,
    unit: text('unit'),
    standard: text('standard'),
    clause: text('clause'),
    limitSetCode: text('limitSetCode'),
    limitSetVersion: number('limitSetVersion'),
    evidence: latest?.ref,
    decimals: typeof latest?.body['decimals'] === 'number' ? latest.body['decimals'] : undefined,
    verified: typeof latest?.body['verified'] === 'boolean' ? latest.body['verified'] : undefined,
  };
  const given = Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));
  return { item, measured, ...given } as JudgedItem;
}

/** A method in words, the code when there are none. */
export function methodName(method: string, domain: Words['domain']): string {
  return (domain.method as Readonly<Record<string, string>>)[method] ?? method;
}

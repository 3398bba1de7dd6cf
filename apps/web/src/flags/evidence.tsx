import type { ReactNode } from 'react';
import { boundText, itemName } from '../components/judged.js';
import { numberText } from '../components/numbers.js';
import { Photos } from '../components/photo.js';
import { TimeText } from '../components/time-text.js';
import { ValueAgainstLimit } from '../components/value-against-limit.js';
import { VerdictShape } from '../components/verdict.js';
import { useWords, type Words } from '../words/use-words.js';
import type { EvidenceValue } from './flag-data.js';
import { EvidenceMap } from './evidence-map.js';
import { unitText } from '../components/unit-text.js';

/** One test with the values that speak against the vehicle. */
interface Point {
  readonly key: string;
  readonly first: EvidenceValue;
  readonly values: readonly EvidenceValue[];
}

/** The tests behind a flag, the latest first. */
function pointsOf(evidence: readonly EvidenceValue[]): readonly Point[] {
  const points = new Map<string, Point>();
  for (const value of evidence) {
    const key = `${value.refKind} ${value.ref}`;
    const known = points.get(key);
    points.set(key, known ? { ...known, values: [...known.values, value] } : { key, first: value, values: [value] });
  }
  return [...points.values()].sort((a, b) => (a.first.at < b.first.at ? 1 : -1));
}

const basisOf = (value: EvidenceValue): string =>
  [
    value.item,
    value.standard,
    value.clause,
    value.limitSetCode,
    value.limitSetVersion,
    JSON.stringify(value.bound),
  ].join('|');

/** Test beside test: value against limit with its margin in words; what they were judged by stands once above them. */
export function Evidence({ evidence }: { readonly evidence: readonly EvidenceValue[] }): ReactNode {
  const { flags, domain } = useWords();
  const points = pointsOf(evidence);
  const bases = [...new Map(evidence.map((value) => [basisOf(value), value])).values()];
  const numbers = new Map(bases.map((value, at) => [basisOf(value), at + 1]));
  const noted = bases.length > 1;
  return (
    <section aria-label={flags.evidenceTitle(points.length)} className="stack-tight">
      <ol className="flag-basis small" aria-label={flags.basis}>
        {bases.map((value) => (
          <li key={basisOf(value)}>
            {noted && <span className="flag-note">{numbers.get(basisOf(value))}</span>}
            <Basis value={value} domain={domain} />
          </li>
        ))}
      </ol>
      <h3>{flags.evidenceTitle(points.length)}</h3>
      <div className="flag-points">
        {points.map((point) => (
          <article key={point.key} className="flag-point">
            <header>
              <TimeText at={point.first.at} show="exact" />
              <p className="muted small">{placeOf(point.first, flags)}</p>
            </header>
            {point.values.map((value) => (
              <div key={value.item} className="flag-value">
                <p className="row">
                  {value.result === 'exceed' && (
                    <span className="verdict-exceed row">
                      <VerdictShape kind="exceed" size={14} />
                    </span>
                  )}
                  <span>
                    {itemName(value.item, domain)}
                    {noted && <span className="flag-note">{numbers.get(basisOf(value))}</span>}
                  </span>
                  {value.measured !== null && (
                    <span className="muted small">{flags.measuredValue(numberText(value.measured))}</span>
                  )}
                </p>
                {value.rounded !== null && (
                  <ValueAgainstLimit
                    value={value.rounded}
                    bound={value.bound}
                    unit={unitText(value.unit)}
                    decimals={value.decimals}
                  />
                )}
              </div>
            ))}
            <footer className="small muted">
              <span className="flag-ref" title={flags.record}>
                {point.first.reportNo ?? point.first.ref}
              </span>
              {point.first.photos.length === 0 && <span>{flags.noPhotos}</span>}
            </footer>
            <Photos photos={point.first.photos} />
          </article>
        ))}
      </div>
      <EvidenceMap evidence={points.map((point) => point.first)} />
    </section>
  );
}

/** Limit, standard and clause, version of the limit set, and whether a person has confirmed it. */
function Basis({ value, domain }: { readonly value: EvidenceValue; readonly domain: Words['domain'] }): ReactNode {
  const { common } = useWords();
  return (
    <>
      {itemName(value.item, domain)} {boundText(value.bound, domain, value.decimals)} {unitText(value.unit)} ·{' '}
      {value.standard} · {value.clause} · {value.limitSetCode} @{value.limitSetVersion} ·{' '}
      <span className={value.verified ? 'muted' : 'flag-soon'}>
        {value.verified ? common.verified : common.notVerified}
      </span>
    </>
  );
}

function placeOf({ refKind, place, method }: EvidenceValue, flags: Words['flags']): string {
  if (refKind === 'inspection') return [flags.station, place?.name].filter(Boolean).join(' · ');
  return place === null
    ? `${flags.roadside} · ${flags.noSite}`
    : `${place.name ?? place.code} ${method === 'remote_sensing' ? '' : method}`.trim();
}

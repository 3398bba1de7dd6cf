import type { ReactNode } from 'react';
import { Plate } from '../components/plate.js';
import { useAreas } from '../session/areas.js';
import { useWords, type Words } from '../words/use-words.js';
import type { LookupMatch } from './lookup-answer.js';

/** Plate, model, year, fuel, stage, county: what an officer compares with the vehicle before him. */
export function VehicleIdentity({
  match,
  large = false,
}: {
  readonly match: LookupMatch;
  readonly large?: boolean;
}): ReactNode {
  const { desk, domain } = useWords();
  const { nameOf } = useAreas();
  const { vehicle, plate } = match;
  const marks = match.why.differences
    .filter((one) => one.stored !== null && one.why !== 'extra')
    .map((one) => one.position);
  const facts = vehicle
    ? [
        vehicle.model ?? desk.unnamed,
        vehicle.category,
        vehicle.buildYear === null ? null : desk.built(vehicle.buildYear),
        vehicle.fuel === null ? null : fuelName(vehicle.fuel, domain),
        vehicle.emissionStage === null ? null : domain.stage(vehicle.emissionStage),
        nameOf(vehicle.areaCode),
      ].filter(Boolean)
    : [];
  return (
    <div className="stack-tight">
      <div className="row">
        {plate ? (
          <Plate text={plate.text} colour={plate.colour} size={large ? 'large' : 'medium'} marks={marks} />
        ) : (
          <strong>{vehicle?.vin}</strong>
        )}
        {match.formerPlates.map((former) => (
          <Plate key={former.text + former.colour} text={former.text} colour={former.colour} former size="small" />
        ))}
      </div>
      <p>{match.registered ? facts.join(' · ') : desk.onlySeen}</p>
      {vehicle?.vin && (
        <p className="small muted">
          {desk.vin} {vehicle.vin.slice(0, -6)}
          <strong>{vehicle.vin.slice(-6)}</strong>
        </p>
      )}
    </div>
  );
}

/** A fuel by its letters; two letters are two fuels. */
export function fuelName(code: string, domain: Words['domain']): string {
  const known = domain.fuel as Readonly<Record<string, string>>;
  return Array.from(code)
    .map((letter) => known[letter] ?? letter)
    .join('/');
}

/** Why a vehicle is among the candidates, in words. */
export function matchReasons(match: LookupMatch, desk: Words['desk']): readonly string[] {
  const { why } = match;
  const base: Readonly<Record<typeof why.kind, string | null>> = {
    exact: why.matchedOn === 'vin' ? desk.whyVin : desk.whyExact,
    former_plate: desk.whyFormer,
    vin_last6: desk.whyLast6,
    tolerant: why.differences.length === 0 ? desk.whyExact : null,
  };
  const differences = why.differences.map(({ why: kind, position, queried, stored }) => {
    const place = position + 1;
    const [q, s] = [queried ?? '', stored ?? ''];
    if (kind === 'missing') return desk.diff.missing(s, place);
    if (kind === 'extra') return desk.diff.extra(q, place);
    return desk.diff[kind](q, s, place);
  });
  const colour = why.colourAgrees === false ? desk.whyColour : null;
  return [base[why.kind], ...differences, colour].filter((text) => text !== null);
}

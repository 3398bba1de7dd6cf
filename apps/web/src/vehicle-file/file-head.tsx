import type { ReactNode } from 'react';
import { Plate } from '../components/plate.js';
import { ReasonText } from '../components/reason-text.js';
import { dayText } from '../components/time.js';
import { fuelName } from '../plate-desk/vehicle-identity.js';
import { useAreas } from '../session/areas.js';
import { useWords } from '../words/use-words.js';
import type { VehicleFile } from './file-data.js';
import { Grade } from './grade.js';

/** Who it is: the plate it carries, those it carried (outlined, with their time), VIN, the facts an officer compares. */
export function FileHead({ file }: { readonly file: VehicleFile }): ReactNode {
  const { vehicleFile: words, domain } = useWords();
  const { nameOf } = useAreas();
  const { facts, current, former, vin } = file;
  const text = (name: string): string | null => (facts[name] == null ? null : String(facts[name]));
  const stage = facts['emissionStage'];
  const fuel = text('fuel');
  const line = [
    text('model'),
    text('category'),
    fuel === null ? null : fuelName(fuel, domain),
    typeof stage === 'number' ? domain.stage(stage) : null,
    text('registeredOn'),
    nameOf(file.areaCode),
  ].filter(Boolean);
  return (
    <header className="vehicle-head">
      <h1 className="row">
        {current ? <Plate text={current.plate} colour={current.plateColor} size="large" /> : words.noPlate}
      </h1>
      <div className="stack-tight">
        <p>{line.join(' · ')}</p>
        <p className="row">
          {vin !== null && (
            <span>
              <span className="muted">{words.vin}</span> {vin.slice(0, -6)}
              <strong>{vin.slice(-6)}</strong>
            </span>
          )}
          {file.vinMarks.map((mark) => (
            <span key={mark.code} className="vehicle-doubt small">
              <ReasonText code={mark.code} data={mark.data} />
            </span>
          ))}
          {file.fleet !== null && <strong className="vehicle-fleet">{words.fleets[file.fleet]}</strong>}
          <Grade grade={file.completeness.grade} />
        </p>
        {former.length > 0 && (
          <ul className="row vehicle-former">
            {former.map((one) => (
              <li key={one.plate + one.from} className="row">
                <Plate text={one.plate} colour={one.plateColor} former size="small" />
                <span className="small muted">
                  {words.plateSpan(dayText(new Date(one.from)), one.until === null ? '' : dayText(new Date(one.until)))}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </header>
  );
}

import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { itemName } from '../components/judged.js';
import { Panel } from '../components/panel.js';
import { TimeText } from '../components/time-text.js';
import { useAreas } from '../session/areas.js';
import { useWords } from '../words/use-words.js';
import { fieldName, fieldText } from './field-text.js';
import type { VehicleFile } from './file-data.js';
import { FleetPanel } from './fleet-panel.js';
import { Grade } from './grade.js';

interface SideProps {
  readonly file: VehicleFile;
  readonly updatedAt?: number;
}

/** Beside the time line: what is open, how complete the record is, the fleet, the register. */
export function FileSide({ file, updatedAt }: SideProps): ReactNode {
  return (
    <aside className="vehicle-side stack">
      <OpenFlags file={file} updatedAt={updatedAt ?? 0} />
      <Completeness file={file} />
      <FleetPanel file={file} />
      <Facts file={file} />
    </aside>
  );
}

function OpenFlags({ file, updatedAt }: Required<SideProps>): ReactNode {
  const { vehicleFile: words, domain } = useWords();
  const kinds = domain.flagKind as Readonly<Record<string, string>>;
  return (
    <Panel title={words.openFlags} updatedAt={updatedAt} staleAfterMs={600_000}>
      {file.openFlags.length === 0 ? (
        <p className="muted">{words.noOpenFlags}</p>
      ) : (
        <ul className="stack-tight">
          {file.openFlags.map((flag) => (
            <li key={flag.id}>
              <Link to={`/flags/${flag.id}`}>
                {kinds[flag.kind] ?? flag.kind}
                {flag.item !== 'any' && ` · ${itemName(flag.item, domain)}`}
              </Link>{' '}
              <span className="small muted">
                {domain.flagState[flag.state]} · <TimeText at={flag.openedAt} show="day" />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Completeness({ file }: SideProps): ReactNode {
  const { vehicleFile: words } = useWords();
  const { grade, known, needed, missing, rule } = file.completeness;
  return (
    <Panel title={words.completeness} actions={<Grade grade={grade} large />}>
      <p>{words.gradeMeans[grade]}</p>
      <p className="small muted">{words.gradeCount(known, needed)}</p>
      {missing.length > 0 && (
        <>
          <h3>{words.missing}</h3>
          <ul>
            {missing.map((one) => (
              <li key={one.field}>
                {fieldName(one.field, words)} <span className="small muted">{words.need[one.need]}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="small muted">
        {words.rule} {rule}
      </p>
    </Panel>
  );
}

function Facts({ file }: SideProps): ReactNode {
  const words = useWords();
  const { nameOf } = useAreas();
  const known = Object.entries(file.facts).filter(
    ([field, value]) => value !== null && field !== 'vin' && field !== 'areaCode',
  );
  return (
    <Panel title={words.vehicleFile.facts}>
      <dl className="vehicle-facts">
        {known.map(([field, value]) => (
          <div key={field}>
            <dt>{fieldName(field, words.vehicleFile)}</dt>
            <dd>{fieldText(field, value, words, nameOf)}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

import { useState, type ReactNode } from 'react';
import { Button } from '../components/button.js';
import { itemName } from '../components/judged.js';
import { Panel } from '../components/panel.js';
import { ValueAgainstLimit } from '../components/value-against-limit.js';
import { useWords } from '../words/use-words.js';
import { clockOfDay } from './day-option.js';
import { type TruckValue } from './truck-data.js';
import { startOf } from './day-time.js';

interface DayValuesProps {
  readonly values: readonly TruckValue[];
  readonly day: string;
  /** shows a stretch of the day on the curves, ms of the day */
  readonly onShow: (from: number, to: number) => void;
}

/** What was measured on the day against its bound, findings first; a press shows the seconds behind it. */
export function DayValues({ values, day, onShow }: DayValuesProps): ReactNode {
  const { trucks } = useWords();
  const [all, setAll] = useState(false);
  const found = values.filter((value) => value.result === 'exceed');
  const rest = values.filter((value) => value.result !== 'exceed');
  return (
    <Panel title={trucks.judged}>
      {values.length === 0 && <p className="muted">{trucks.judgedNone}</p>}
      <ul className="truck-values">
        {[...found, ...(all ? rest : [])].map((value) => (
          <ValueLine key={`${value.kind} ${value.item}`} value={value} day={day} onShow={onShow} />
        ))}
      </ul>
      {rest.length > 0 && (
        <Button look="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {trucks.showWithin(rest.length)}
        </Button>
      )}
    </Panel>
  );
}

function ValueLine({ value, day, onShow }: Omit<DayValuesProps, 'values'> & { readonly value: TruckValue }): ReactNode {
  const { trucks, domain } = useWords();
  const { from, to } = value.window;
  const start = startOf(day);
  const found = value.result === 'exceed';
  return (
    <li className="truck-value">
      <div>
        <strong className={found ? 'truck-bad' : ''}>
          {found ? '▲' : value.result === 'within' ? '●' : '○'}{' '}
          {found ? domain.flagKind[value.kind] : trucks[value.result]}
        </strong>
        <span className="muted small">
          {' '}
          {itemName(value.item, domain)} · {trucks.ruleVersion(value.ruleVersion)}
        </span>
      </div>
      <div>
        {value.rounded !== null && (
          <ValueAgainstLimit value={value.rounded} bound={value.bound} unit={value.unit} decimals={value.decimals} />
        )}
      </div>
      <div className="truck-value-when">
        {from !== null && to !== null ? (
          <Button look="quiet" onClick={() => onShow(Date.parse(from) - start, Date.parse(to) - start)}>
            {trucks.showThere} {clockOfDay(Math.max(0, Date.parse(from) - start), false)}–
            {clockOfDay(Date.parse(to) - start, false)}
          </Button>
        ) : (
          <span className="muted small">{trucks.allDay}</span>
        )}
      </div>
    </li>
  );
}

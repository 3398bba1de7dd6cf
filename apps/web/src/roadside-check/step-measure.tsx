import { useRef, useState, type ReactNode } from 'react';
import { Button } from '../components/button.js';
import { Field } from '../components/field.js';
import { numberText } from '../components/numbers.js';
import { useWords } from '../words/use-words.js';
import { Chips } from './chips.js';
import { accelerations, ALIKE_K } from './draft-to-check.js';
import type { CheckMethod, Draft } from './draft.js';
import { NumberPad, pressed } from './number-pad.js';

interface StepProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}

const METHODS: readonly CheckMethod[] = ['free_acceleration', 'two_speed_idle', 'ringelmann'];
const LEVELS = ['0', '1', '2', '3', '4', '5'] as const;

/** The measurement by the method that fits the engine; another one may be chosen. */
export function StepMeasure({ draft, change }: StepProps): ReactNode {
  const { roadside } = useWords();
  return (
    <div className="stack-tight">
      <Chips
        label={roadside.method}
        value={draft.method}
        options={METHODS.map((method) => [method, roadside.methods[method]] as const)}
        onChange={(method) => change({ method })}
      />
      {draft.method === 'free_acceleration' && <Readings draft={draft} change={change} />}
      {draft.method === 'two_speed_idle' && <Gas draft={draft} change={change} />}
      {draft.method === 'ringelmann' && (
        <Chips
          label={roadside.level}
          value={draft.level === '' ? null : (draft.level as (typeof LEVELS)[number])}
          options={LEVELS.map((level) => [level, level] as const)}
          onChange={(level) => change({ level })}
        />
      )}
      <Field
        label={roadside.instrument}
        value={draft.instrumentNo}
        autoCapitalize="characters"
        maxLength={40}
        onChange={(event) => change({ instrumentNo: event.target.value })}
      />
    </div>
  );
}

/** Three accelerations by a big pad: the boxes fill one after the other, the mean appears, a wide spread warns. */
function Readings({ draft, change }: StepProps): ReactNode {
  const { roadside } = useWords();
  const [at, setAt] = useState(0);
  const boxes = useRef<(HTMLInputElement | null)[]>([]);
  const { readings } = draft;
  const put = (place: number, text: string): void => change({ readings: readings.with(place, text) });
  const { mean, spread } = accelerations(readings);
  const clean = (text: string): string =>
    text
      .replace(',', '.')
      .replace(/[^\d.]/g, '')
      .slice(0, 6);
  const next = (): void => setAt((was) => Math.min(was + 1, readings.length - 1));
  const more = (): void => {
    change({ readings: [...readings, ''] });
    setAt(readings.length);
  };
  return (
    <div className="stack-tight">
      <div className="readings">
        {readings.map((text, place) => (
          <label key={place} className={`reading${place === at ? ' reading-now' : ''}`}>
            <span>{roadside.reading(place + 1)}</span>
            <input
              ref={(box) => {
                boxes.current[place] = box;
              }}
              // the pad is the keyboard; a desk's own keys work all the same
              inputMode="none"
              value={text}
              onFocus={() => setAt(place)}
              onChange={(event) => put(place, clean(event.target.value))}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                event.preventDefault();
                boxes.current[place + 1]?.focus();
              }}
            />
            <span className="small muted">{roadside.unitK}</span>
          </label>
        ))}
      </div>
      <NumberPad label={roadside.pad} onKey={(key) => put(at, pressed(readings[at] ?? '', key))} onNext={next} />
      <div className="row reading-mean" role="status">
        {mean !== null && (
          <span>
            {roadside.mean} <strong>{numberText(mean, 2)}</strong> {roadside.unitK}
          </span>
        )}
        {spread !== null && spread > ALIKE_K && (
          <span className="spread-warn">▲ {roadside.spreadWarn(numberText(spread, 2))}</span>
        )}
      </div>
      {mean !== null && readings.length < 6 && (
        <div>
          <Button look="quiet" onClick={more}>
            {roadside.anotherReading}
          </Button>
        </div>
      )}
    </div>
  );
}

function Gas({ draft, change }: StepProps): ReactNode {
  const { roadside } = useWords();
  const { idle, highIdle } = draft;
  const number = (label: string, value: string, put: (text: string) => void): ReactNode => (
    <Field
      label={label}
      inputMode="decimal"
      value={value}
      maxLength={8}
      onChange={(event) => put(event.target.value)}
    />
  );
  return (
    <div className="gas">
      <fieldset>
        <legend>{roadside.idle}</legend>
        {number(roadside.co, idle.co, (co) => change({ idle: { ...idle, co } }))}
        {number(roadside.hc, idle.hc, (hc) => change({ idle: { ...idle, hc } }))}
      </fieldset>
      <fieldset>
        <legend>{roadside.highIdle}</legend>
        {number(roadside.co, highIdle.co, (co) => change({ highIdle: { ...highIdle, co } }))}
        {number(roadside.hc, highIdle.hc, (hc) => change({ highIdle: { ...highIdle, hc } }))}
        {number(roadside.lambda, highIdle.lambda, (lambda) => change({ highIdle: { ...highIdle, lambda } }))}
      </fieldset>
    </div>
  );
}

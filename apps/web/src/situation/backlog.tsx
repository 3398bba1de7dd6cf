import type { ReactNode } from 'react';
import { KeyNumber } from '../components/key-number.js';
import { numberText } from '../components/numbers.js';
import { Panel } from '../components/panel.js';
import { TimeText } from '../components/time-text.js';
import { useWords } from '../words/use-words.js';
import type { Situation } from './situation-data.js';

/** A batch that waits longer than this is no passing load, ms. */
const LATE_MS = 60_000;

/** What is stored and not judged yet, what waits for a person. */
export function Backlog({
  situation: data,
  updatedAt,
}: {
  readonly situation: Situation;
  readonly updatedAt: number;
}): ReactNode {
  const { situation } = useWords();
  const { batches, records, oldestAt, failed, quarantine, imports } = data.backlog;
  const late = oldestAt !== null && Date.parse(data.at) - Date.parse(oldestAt) > LATE_MS;
  return (
    <Panel title={situation.backlog} updatedAt={updatedAt}>
      <div className="key-row">
        <KeyNumber
          label={situation.batches}
          value={batches}
          {...(late || failed > 0 ? { tone: 'doubt' as const } : {})}
          note={
            batches === 0 ? (
              situation.upToDate
            ) : (
              <>
                {situation.records(numberText(records))} · {situation.oldest} <TimeText at={oldestAt} />
                {failed > 0 && <> · {situation.failed(failed)}</>}
              </>
            )
          }
        />
        <KeyNumber label={situation.quarantine} value={quarantine} to="/data-in/quarantine" />
        {imports > 0 && <KeyNumber label={situation.imports} value={imports} />}
      </div>
    </Panel>
  );
}

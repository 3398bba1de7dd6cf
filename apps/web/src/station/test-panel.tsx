import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { answerAs, api, signedBlob } from '../api/client.js';
import { Arithmetic } from '../components/arithmetic.js';
import { Button } from '../components/button.js';
import type { JudgedItem } from '../components/judged.js';
import { Plate } from '../components/plate.js';
import { ReasonText } from '../components/reason-text.js';
import { saveFile } from '../components/save-file.js';
import { SidePanel } from '../components/side-panel.js';
import { Loaded } from '../components/states.js';
import { TimeText } from '../components/time-text.js';
import { Verdict } from '../components/verdict.js';
import { useWords } from '../words/use-words.js';

interface Reason {
  readonly code: string;
  readonly path?: string;
  readonly data?: Readonly<Record<string, unknown>>;
}
/** The part of a test that its panel shows. */
interface TestView {
  readonly id: string;
  readonly reportNo: string;
  readonly lineNo: string;
  readonly plate: string | null;
  readonly plateColor: string | null;
  readonly method: string;
  readonly startedAt: string;
  readonly receivedAt: string;
  readonly result: 'pass' | 'exceed' | 'undetermined';
  readonly stationVerdict: string | null;
  readonly verdict: {
    readonly items: readonly JudgedItem[];
    readonly reasons: readonly Reason[];
    readonly ruleVersion?: string;
  };
  readonly hold: { readonly held: boolean; readonly reasons: readonly Reason[]; readonly nextSteps: readonly string[] };
  readonly receipt: { readonly no: string };
  readonly marks: readonly Reason[];
  readonly media: readonly { readonly file: string; readonly receivedAt: string | null }[];
  readonly process: { readonly seconds: number } | null;
}

const readTest = (id: string): Promise<TestView> =>
  answerAs(api.GET('/api/v1/inspections/{id}', { params: { path: { id } } }));

/** One test: verdict with its arithmetic, why it is held and what to do, what is doubtful, what is missing. */
export function TestPanel({ id, code }: { readonly id: string; readonly code: string }): ReactNode {
  const query = useQuery({ queryKey: ['station', code, 'test', id], queryFn: () => readTest(id) });
  return (
    <SidePanel title={query.data?.reportNo ?? '…'} back={`/station/${code}`}>
      <Loaded query={query} lines={10}>
        {(test) => <Test test={test} />}
      </Loaded>
    </SidePanel>
  );
}

function Test({ test }: { readonly test: TestView }): ReactNode {
  const { station, domain, common } = useWords();
  const methods = domain.method as Readonly<Record<string, string>>;
  const verdicts = station.verdicts as Readonly<Record<string, string>>;
  const steps = station.steps as Readonly<Record<string, string>>;
  const missing = test.media.filter((one) => one.receivedAt === null);
  const save = async (): Promise<void> =>
    saveFile(`process-${test.reportNo}.csv`, await signedBlob(`/api/v1/inspections/${test.id}/process.csv`));
  return (
    <div className="stack">
      <div className="row">
        {test.plate !== null && <Plate text={test.plate} colour={test.plateColor} />}
        <Verdict kind={test.hold.held ? 'held' : test.result} large />
      </div>
      {test.hold.held && (
        <section className="station-hold">
          <h3>{station.nextThing}</h3>
          <ol>
            {test.hold.nextSteps.map((step) => (
              <li key={step}>
                <strong>{steps[step] ?? step}</strong>
              </li>
            ))}
          </ol>
          <Reasons reasons={test.hold.reasons} />
        </section>
      )}
      {missing.length > 0 && (
        <section className="station-hold">
          <h3>{station.missingMedia(missing.length)}</h3>
          <p>{station.steps.upload_media}</p>
          <p className="small muted">{missing.map((one) => one.file).join('、')}</p>
        </section>
      )}
      <dl className="facts">
        <Fact name={station.method} text={methods[test.method] ?? test.method} />
        <Fact name={station.lineNo} text={test.lineNo} />
        <Fact name={station.startedAt} text={<TimeText at={test.startedAt} show="both" />} />
        <Fact name={station.receivedAt} text={<TimeText at={test.receivedAt} show="exact" />} />
        <Fact name={station.ownVerdict} text={verdicts[test.stationVerdict ?? ''] ?? common.none} />
      </dl>
      <section className="stack-tight">
        <h3>
          {station.result} · {domain.verdict[test.result]}
        </h3>
        <Reasons reasons={test.verdict.reasons} />
        {test.verdict.items.length > 0 && (
          <Arithmetic items={test.verdict.items} ruleVersion={test.verdict.ruleVersion ?? null} />
        )}
      </section>
      {test.marks.length > 0 && <Reasons reasons={test.marks} />}
      {test.process !== null && (
        <p className="no-print">
          <Button onClick={() => void save()}>{station.download} CSV</Button>
        </p>
      )}
    </div>
  );
}

function Fact({ name, text }: { readonly name: string; readonly text: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  );
}

function Reasons({ reasons }: { readonly reasons: readonly Reason[] }): ReactNode {
  if (reasons.length === 0) return null;
  return (
    <ul className="reasons">
      {reasons.map(({ code, path, data }, at) => (
        <li key={at}>
          <ReasonText code={code} data={data} />{' '}
          {path !== undefined && path !== '' && <code className="small muted">{path}</code>}
        </li>
      ))}
    </ul>
  );
}

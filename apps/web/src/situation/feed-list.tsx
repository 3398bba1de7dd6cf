import { memo, type ReactNode } from 'react';
import { Link } from 'react-router';
import { itemName } from '../components/judged.js';
import { numberText } from '../components/numbers.js';
import { Panel } from '../components/panel.js';
import { clockText } from '../components/time.js';
import { VerdictShape } from '../components/verdict.js';
import { useAreas } from '../session/areas.js';
import { useWords } from '../words/use-words.js';
import { perMinute, type FeedLine } from './feed.js';
import { useFeed } from './use-feed.js';

interface FeedListProps {
  readonly names: ReadonlyMap<string, string>;
  readonly rows: number;
  readonly beatMs: number;
}

/** What passes now: readings, flags, tests, sites going on or off. No plate is shown or known. */
export function FeedList({ names, rows, beatMs }: FeedListProps): ReactNode {
  const { situation } = useWords();
  const feed = useFeed(beatMs);
  return (
    <Panel
      title={situation.passing}
      className="situation-feed"
      actions={<span className="muted small">{situation.passingLead(perMinute(feed, Date.now()))}</span>}
    >
      {feed.lines.length === 0 ? (
        <p className="muted">{situation.passingNone}</p>
      ) : (
        <ol className="feed">
          {feed.lines.slice(0, rows).map((line) => (
            <Line key={line.id} line={line} name={line.place === null ? null : (names.get(line.place) ?? line.place)} />
          ))}
        </ol>
      )}
    </Panel>
  );
}

/** A line is drawn once: its words never change. */
const Line = memo(function Line({ line, name }: { readonly line: FeedLine; readonly name: string | null }): ReactNode {
  const { situation, domain } = useWords();
  const { nameOf } = useAreas();
  const kinds = domain.flagKind as Readonly<Record<string, string>>;
  const text = {
    reading: () =>
      line.item === null
        ? domain.verdict[line.result ?? 'undetermined']
        : situation.exceeds(itemName(line.item, domain), numberText(line.value)),
    flag: () => situation.flagOpened(kinds[line.flagKind ?? ''] ?? line.flagKind ?? ''),
    inspection: () => (line.result === 'held' ? situation.inspectionHeld : situation.inspectionRecorded),
    site: () => (line.event === 'site.online' ? situation.siteOnline : situation.siteOffline),
  }[line.kind]();
  return (
    <li className={`feed-line feed-${line.result ?? line.kind}`}>
      <span className="feed-time">{clockText(new Date(line.at))}</span>
      {line.result === null ? (
        <span className="feed-dot" aria-hidden="true" />
      ) : (
        <VerdictShape kind={line.result} size={14} />
      )}
      <span className="feed-text">
        {line.kind === 'flag' && line.ref !== null ? <Link to={`/flags/${line.ref}`}>{text}</Link> : text}
      </span>
      <span className="muted feed-place">{name ?? nameOf(line.areaCode)}</span>
    </li>
  );
});

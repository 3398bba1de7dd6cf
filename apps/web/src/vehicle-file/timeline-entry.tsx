import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Photos } from '../components/photo.js';
import { Plate } from '../components/plate.js';
import { ReasonText } from '../components/reason-text.js';
import { clockText } from '../components/time.js';
import { Verdict } from '../components/verdict.js';
import { useMe } from '../session/session.js';
import { useAreas } from '../session/areas.js';
import { useWords, type Words } from '../words/use-words.js';
import { detailsOf, EntryData } from './entry-data.js';
import { fieldName, fieldText } from './field-text.js';
import type { TimelineEntry } from './file-data.js';

interface EntryProps {
  readonly entry: TimelineEntry;
  readonly open: boolean;
  /** the plate it carries now: shown only where another one was recorded */
  readonly current: string | null;
  readonly onOpen: () => void;
}

type FileWords = Words['vehicleFile'];

/** The name of a kind; a kind that came after this page shows its own. */
export const kindName = (kind: string, words: FileWords): string =>
  (words.kind as Readonly<Record<string, string>>)[kind] ?? kind;

/** One entry: when, what, where, by whom; verdict with its arithmetic; what changed; photos. Works for kinds it has never met. */
export function Entry({ entry, open, current, onOpen }: EntryProps): ReactNode {
  const { vehicleFile: words, common } = useWords();
  // the first version of a record is long and says what the register says
  const folded = entry.what === 'registered';
  const hasMore = folded || entry.photos.length > 0 || detailsOf(entry).length > 0;
  return (
    <li className={`timeline-entry timeline-${entry.kind}`}>
      <time className="timeline-time" dateTime={entry.at}>
        {clockText(new Date(entry.at)).slice(0, 5)}
      </time>
      <div className="stack-tight">
        <p className="timeline-title">
          <strong>{kindName(entry.kind, words)}</strong> <What entry={entry} />
          {entry.object?.kind === 'flag' && (
            <Link className="no-print" to={`/flags/${entry.object.id}`}>
              {words.openFlag}
            </Link>
          )}
        </p>
        {entry.result !== null && (
          <Verdict kind={entry.held ? 'held' : entry.result} items={entry.items} ruleVersion={entry.ruleVersion} />
        )}
        <Where entry={entry} current={current} />
        <Notes entry={entry} />
        <Reasons entry={entry} />
        {(open || !folded) && <Difference entry={entry} />}
        {hasMore && (
          <button type="button" className="timeline-more no-print" aria-expanded={open} onClick={onOpen}>
            {common.details}
            {entry.photos.length > 0 && ` · ${words.photo(String(entry.photos.length))}`}{' '}
            <span aria-hidden="true">{open ? '▴' : '▾'}</span>
          </button>
        )}
        {open && (
          <>
            <Photos photos={entry.photos} />
            <EntryData entry={entry} />
          </>
        )}
      </div>
    </li>
  );
}

function What({ entry }: { readonly entry: TimelineEntry }): ReactNode {
  const { vehicleFile: words, domain } = useWords();
  const { what, data } = entry;
  const kinds = domain.flagKind as Readonly<Record<string, string>>;
  const names = { ...domain.method, ...words.what } as Readonly<Record<string, string>>;
  const parts = [
    entry.kind === 'obd' || entry.kind === 'reading' || what === null ? null : (names[what] ?? what),
    typeof data['flagKind'] === 'string' ? (kinds[data['flagKind']] ?? data['flagKind']) : null,
    typeof data['checkKind'] === 'string' ? (names[data['checkKind']] ?? data['checkKind']) : null,
  ].filter((part) => part !== null);
  return <span>{parts.join(' · ')} </span>;
}

function Where({ entry, current }: Pick<EntryProps, 'entry' | 'current'>): ReactNode {
  const { vehicleFile: words } = useWords();
  const { nameOf } = useAreas();
  const me = useMe();
  const { place, actor, ref, reason } = entry;
  const where = place === null ? null : [place.name ?? place.code, nameOf(place.areaCode)].filter(Boolean).join(' · ');
  const who =
    actor === null
      ? null
      : actor.id === 'system'
        ? words.system
        : (actor.name ?? (actor.id === me.id ? me.displayName : actor.id));
  const known = words.reasonWords as Readonly<Record<string, string>>;
  return (
    <p className="small timeline-where">
      {entry.plate !== null && entry.plate !== current && (
        <Plate text={entry.plate} colour={entry.plateColor} size="small" />
      )}
      {where !== null && where !== '' && <span>{where}</span>}
      {who !== null && <span>{who}</span>}
      {ref !== null && <span className="muted timeline-ref">{ref}</span>}
      {reason !== null && <q>{known[reason] ?? reason}</q>}
    </p>
  );
}

/** Reasons in words; the same one of several devices or items is one line with its number. */
function Reasons({ entry }: { readonly entry: TimelineEntry }): ReactNode {
  const codes = new Map<string, TimelineEntry['reasons']>();
  for (const reason of entry.reasons) codes.set(reason.code, [...(codes.get(reason.code) ?? []), reason]);
  if (codes.size === 0) return null;
  return (
    <ul className="small">
      {[...codes].map(([code, reasons]) => (
        <li key={code}>
          <ReasonText code={code} data={reasons[0]?.data} />
          {reasons.length > 1 && <span className="muted"> × {reasons.length}</span>}
        </li>
      ))}
    </ul>
  );
}

/** What must be known before the entry is believed. */
function Notes({ entry }: { readonly entry: TimelineEntry }): ReactNode {
  const { vehicleFile: words } = useWords();
  const { data, usable } = entry;
  const said = data['stationVerdict'];
  const verdicts = words.stationVerdict as Readonly<Record<string, string>>;
  const notes = [
    usable === false ? words.unusable : null,
    data['byPlateOnly'] === true ? words.byPlateOnly : null,
    data['late'] === true ? words.late : null,
    data['contingency'] === true ? words.contingency : null,
    typeof said === 'string' ? `${words.stationSaid} ${verdicts[said] ?? said}` : null,
  ].filter((note) => note !== null);
  if (notes.length === 0) return null;
  return (
    <p className="small muted" title={data['byPlateOnly'] === true ? words.byPlateOnlyHelp : undefined}>
      {notes.join(' · ')}
    </p>
  );
}

/** A change, readable: field, before, after. */
function Difference({ entry }: { readonly entry: TimelineEntry }): ReactNode {
  const words = useWords();
  const { nameOf } = useAreas();
  const { vehicleFile } = words;
  if (entry.difference.length === 0) return null;
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={kindName(entry.kind, vehicleFile)}>
      <table className="table difference">
        <thead>
          <tr>
            <th scope="col">{vehicleFile.fieldName}</th>
            <th scope="col">{vehicleFile.before}</th>
            <th scope="col">{vehicleFile.after}</th>
          </tr>
        </thead>
        <tbody>
          {entry.difference.map(({ field, before, after }, at) => (
            <tr key={field + String(at)}>
              <th scope="row">{fieldName(field, vehicleFile)}</th>
              <td>{fieldText(field, before, words, nameOf)}</td>
              <td>{fieldText(field, after, words, nameOf)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

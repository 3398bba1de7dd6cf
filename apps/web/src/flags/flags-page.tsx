import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import { Route, Routes, useLocation, useNavigate, useParams } from 'react-router';
import { Button } from '../components/button.js';
import '../components/data-table/data-table.css';
import { keep, kept } from '../session/kept.js';
import { useMe } from '../session/session.js';
import { useWords } from '../words/use-words.js';
import { Agreement } from './agreement.js';
import { BULK_MAX, BulkConfirm } from './bulk-confirm.js';
import type { FlagBrief, FlagFilter, FlagOrder } from './flag-data.js';
import { FlagDetail } from './flag-detail.js';
import { FlagExport } from './flag-export.js';
import { FlagChips, FlagFilters, Select } from './flag-filters.js';
import { FlagQueue } from './flag-queue.js';
import { isTyping } from './is-typing.js';
import { useFlagFilter } from './use-flag-filter.js';
import { useFlagList } from './use-flag-list.js';
import './flags.css';

/** The flags desk: queue on the left, one flag with its evidence on the right; on a phone one after the other. */
export default function FlagsPage(): ReactNode {
  return (
    <Routes>
      <Route index element={<Desk />} />
      <Route path=":id" element={<Desk />} />
    </Routes>
  );
}

const WIDE = '(min-width: 900px)';
const HERE = '/flags';

function Desk(): ReactNode {
  const { flags } = useWords();
  const { role } = useMe();
  const { id = null } = useParams();
  const { search } = useLocation();
  const navigate = useNavigate();
  const { filter: addressed } = useFlagFilter();
  const [plate, setPlate] = useState<string | null>(null);
  const [order, setOrder] = useState<FlagOrder>('newest');
  const [keys, setKeys] = useState(() => kept('flag-keys') !== 'off');
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState<{ text: string; id: string | null } | null>(null);
  const filter: FlagFilter = { ...addressed, plate };
  const list = useFlagList(filter, order);
  const { rows } = list;
  const at = rows.findIndex((row) => row.id === id);
  const place = useRef(0);
  if (at >= 0) place.current = at;

  const hrefOf = (flag: string): { pathname: string; search: string } => ({ pathname: `${HERE}/${flag}`, search });
  const go = (step: 1 | -1): void => {
    // a flag that left the list keeps its place: what stands there now is the next one
    const next = at >= 0 ? at + step : step > 0 ? place.current : place.current - 1;
    const row = rows[next];
    if (row) void navigate(hrefOf(row.id), { replace: id !== null });
    else if (step > 0 && list.hasMore && !list.loadingMore) list.more();
  };
  const first = rows[0]?.id;
  useEffect(() => {
    // beside the queue there is always one flag; it is pinned by its address, so that new ones cannot push it away
    if (id === null && first !== undefined && matchMedia(WIDE).matches) void navigate(hrefOf(first), { replace: true });
  }, [id, first]);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    // the button that was pressed is gone with its flag; the keyboard goes on at the next one
    if (document.activeElement === document.body) panel.current?.focus({ preventScroll: true });
    panel.current?.scrollTo(0, 0);
  }, [id]);
  useEffect(() => {
    // another queue begins at its top
    if (at < 0) place.current = 0;
  }, [search, plate]);
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!keys || isTyping(event) || asking) return;
    if (event.key === 'j' || event.key === 'J') go(1);
    else if (event.key === 'k' || event.key === 'K') go(-1);
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => press(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);

  const decided = (flag: FlagBrief, state: FlagBrief['state']): void => {
    list.patch(flag.id, { state });
    const words = flags.done as Readonly<Record<string, (plate: string) => string>>;
    setSaid({ text: words[state]?.(flag.plate) ?? '', id: flag.id });
    const next = rows.slice(at + 1).find((row) => row.state === 'open' || row.state === 'second_opinion');
    if (next && at >= 0) void navigate(hrefOf(next.id), { replace: true });
  };
  const choose = (flag: string): void =>
    setChosen((before) => {
      const next = new Set(before);
      if (!next.delete(flag) && next.size < BULK_MAX) next.add(flag);
      return next;
    });
  const switchKeys = (): void => {
    keep('flag-keys', keys ? 'off' : 'on');
    setKeys(!keys);
  };
  const picked = rows.filter((row) => chosen?.has(row.id));

  return (
    <div className={`flag-desk${id === null ? '' : ' flag-desk-open'}`}>
      <header className="flag-head">
        <h1>{flags.title}</h1>
        <FlagFilters filter={filter} onPlate={setPlate} />
        <span className="row flag-tools no-print">
          {role === 'supervisor' && (
            <Button look="quiet" aria-pressed={chosen !== null} onClick={() => setChosen(chosen ? null : new Set())}>
              {chosen ? flags.bulkEnd : flags.bulk}
            </Button>
          )}
          <Button look="quiet" className="flag-keys" aria-pressed={keys} title={flags.keysHelp} onClick={switchKeys}>
            {keys ? flags.keysOn : flags.keysOff}
          </Button>
          <FlagExport filter={filter} order={order} />
        </span>
        <FlagChips filter={filter} onPlate={setPlate} />
      </header>
      <p role="status" className={said ? 'flag-said' : 'visually-hidden'}>
        {said && (
          <>
            {said.text}{' '}
            {said.id !== null && (
              <Button look="quiet" onClick={() => void navigate(hrefOf(said.id ?? ''))}>
                {flags.lookAgain}
              </Button>
            )}
          </>
        )}
      </p>
      <div className="flag-columns">
        <section className="flag-queue" aria-label={flags.queue}>
          <div className="row row-between flag-order no-print">
            <Select label={flags.order} value={order} onChange={(next) => setOrder(next as FlagOrder)}>
              <option value="newest">{flags.orderNewest}</option>
              <option value="oldest">{flags.orderOldest}</option>
              <option value="deadline">{flags.orderDeadline}</option>
              <option value="worst">{flags.orderWorst}</option>
            </Select>
            <Agreement area={filter.area} />
          </div>
          {chosen && (
            <div className="row flag-bulk">
              <Button
                onClick={() =>
                  setChosen(
                    new Set(
                      rows
                        .filter((row) => row.state === 'open')
                        .slice(0, BULK_MAX)
                        .map((row) => row.id),
                    ),
                  )
                }
              >
                {flags.bulkAll}
              </Button>
              <span className="small muted">{flags.bulkLimit(BULK_MAX)}</span>
              <Button look="primary" disabled={picked.length === 0} onClick={() => setAsking(true)}>
                {flags.bulkGo(picked.length)}
              </Button>
            </div>
          )}
          <FlagQueue {...{ list, rows, filter, chosen, hrefOf }} openId={id} onChoose={choose} />
        </section>
        <section className="flag-panel" aria-label={flags.review} ref={panel} tabIndex={-1}>
          {id === null ? (
            <p className="muted flag-hint">{flags.choose}</p>
          ) : (
            <>
              <nav className="row flag-steps no-print" aria-label={flags.queue}>
                <Button look="quiet" disabled={at === 0} onClick={() => go(-1)}>
                  ↑ {flags.previous} <kbd aria-hidden="true">K</kbd>
                </Button>
                <Button
                  look="quiet"
                  disabled={at >= 0 && at === rows.length - 1 && !list.hasMore}
                  onClick={() => go(1)}
                >
                  ↓ {flags.next} <kbd aria-hidden="true">J</kbd>
                </Button>
                {at < 0 && !list.isPending && <span className="small muted">{flags.gone}</span>}
              </nav>
              <FlagDetail
                id={id}
                keys={keys && !asking}
                back={{ pathname: HERE, search }}
                onDone={decided}
                onChanged={list.patch}
              />
            </>
          )}
        </section>
      </div>
      {asking && (
        <BulkConfirm
          flags={picked}
          onConfirmed={(flag) => {
            list.patch(flag.id, { state: 'confirmed' });
            setChosen((before) => new Set([...(before ?? [])].filter((one) => one !== flag.id)));
          }}
          onClose={(confirmed) => {
            setAsking(false);
            if (confirmed > 0) setSaid({ text: flags.bulkDone(confirmed), id: null });
          }}
        />
      )}
    </div>
  );
}

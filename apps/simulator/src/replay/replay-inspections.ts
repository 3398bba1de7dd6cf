import type { Accounts } from '../clients/accounts.js';
import { ApiClient, type ApiAnswer, LoginError } from '../clients/api-client.js';
import { count, type InspectionTotals } from './counts.js';
import { csvFields, csvRow } from './csv-line.js';
import { readHeader, readRecords } from './file-records.js';
import { mapInspectionRow, NEEDED_COLUMNS, type MappedRow } from './inspection-row.js';
import type { Pace } from './pace.js';

export interface InspectionReplay {
  readonly file: string;
  readonly url: string;
  readonly accounts: Accounts;
  readonly pace: Pace;
  readonly shuffle?: string | undefined;
  readonly concurrency: number;
  readonly patienceMs: number;
  readonly onWait: (cause: string) => void;
}

/**
 * Streams a CSV of station tests to `POST /api/v1/inspections`, each with its station's account.
 * @throws Error when the file has not the needed columns
 */
export async function replayInspections(options: InspectionReplay, totals: InspectionTotals): Promise<void> {
  const columns = csvFields(await readHeader(options.file));
  const missing = NEEDED_COLUMNS.filter((name) => !columns.includes(name));
  if (missing.length > 0) throw new Error(`replay.columns_missing: ${missing.join(', ')} in ${options.file}`);
  const rows = readRecords(options.file, { quoted: true, header: true, shuffle: options.shuffle });
  const senders = new Senders(options);
  // several workers take from one stream: bounded without a queue
  const worker = async (): Promise<void> => {
    for (let next = await rows.next(); !next.done; next = await rows.next()) {
      totals.read += 1;
      await options.pace.turn();
      await sendRow(mapInspectionRow(csvRow(columns, next.value.text)), senders, totals);
    }
  };
  await Promise.all(Array.from({ length: options.concurrency }, worker));
}

/** One client a station. */
class Senders {
  private readonly clients = new Map<string, ApiClient | null>();

  constructor(private readonly options: InspectionReplay) {}

  of(stationCode: string): ApiClient | null {
    const known = this.clients.get(stationCode);
    if (known !== undefined) return known;
    const { accounts, url, patienceMs, onWait } = this.options;
    const account = accounts.of('station', stationCode);
    const client = account && new ApiClient({ url, account, patienceMs, onWait });
    this.clients.set(stationCode, client);
    return client;
  }
}

async function sendRow(row: MappedRow, senders: Senders, totals: InspectionTotals): Promise<void> {
  const client = senders.of(row.stationCode);
  if (client === null) return count(totals.unsendable, `no account of station ${row.stationCode || '(none)'}`);
  try {
    const answer = await client.post('/api/v1/inspections', row.upload);
    tally(answer, totals, methodOf(row));
  } catch (error) {
    if (!(error instanceof LoginError)) throw error;
    count(totals.unsendable, `account of station ${row.stationCode} refused`);
  }
}

function methodOf(row: MappedRow): string {
  const results = row.upload['results'] as { readonly method?: unknown };
  return String(results.method || '(none)');
}

/** @param method as sent, for the table of verdicts */
export function tally(answer: ApiAnswer, totals: InspectionTotals, method: string): void {
  const { status, body } = answer;
  if (status === 200 || status === 201) {
    if (status === 201) totals.stored += 1;
    else totals.repeated += 1;
    const { verdict, hold } = body ?? {};
    count((totals.verdicts[method] ??= {}), resultOf(verdict));
    if (isHeld(hold)) totals.held += 1;
  } else if (status === 409) totals.conflict += 1;
  else if (status >= 400 && status < 500 && status !== 401) count(totals.refused, codeOf(body, status));
  else count(totals.failed, String(status));
}

function resultOf(verdict: unknown): string {
  if (typeof verdict === 'string') return verdict;
  const named = typeof verdict === 'object' && verdict !== null && 'result' in verdict;
  return named && typeof verdict.result === 'string' ? verdict.result : '(none)';
}

function isHeld(hold: unknown): boolean {
  if (typeof hold !== 'object' || hold === null) return hold === true;
  return 'held' in hold ? hold.held === true : !('state' in hold) || hold.state === 'held';
}

/** The first fault's code, which says more than that of the whole. */
function codeOf(body: Record<string, unknown> | null, status: number): string {
  const [first]: unknown[] = Array.isArray(body?.['errors']) ? body['errors'] : [];
  if (typeof first === 'object' && first !== null && 'code' in first) {
    const path = 'path' in first && first.path ? ` ${String(first.path)}` : '';
    return `${String(first.code)}${path}`;
  }
  return typeof body?.['code'] === 'string' ? body['code'] : String(status);
}

import type { TimelineEntryDto } from '@app/contracts';
import type { LimitSet } from '@app/domain';
import type { Sql } from '../../database.js';

/** Whose time line it is, and under which plates its readings may stand. */
export interface TimelineSubject {
  readonly vehicleId: string;
  readonly plateKeys: readonly string[];
  readonly limitSets: readonly LimitSet[];
}

export interface EntryRef {
  readonly id: string;
  /** the exact time as text: a Date has no microseconds */
  readonly sort: string;
}

/** One kind of entry: where its rows are, and how a page of them is read. A new kind is one of these in timeline-kinds.ts. */
export interface TimelineSource {
  readonly kind: string;
  /** SQL that answers `at timestamptz, id text` of every entry; $1 = the vehicle, $2 = its plate keys */
  readonly heads: string;
  /** the entries of these heads, in any order */
  read(sql: Sql, refs: readonly EntryRef[], subject: TimelineSubject): Promise<readonly TimelineEntryDto[]>;
}

/** An entry with nothing in it but what every one must have. */
export function entry(own: Pick<TimelineEntryDto, 'kind' | 'id' | 'at'> & Partial<TimelineEntryDto>): TimelineEntryDto {
  return {
    what: null,
    ref: null,
    object: null,
    result: null,
    held: false,
    usable: null,
    plate: null,
    plateColor: null,
    place: null,
    actor: null,
    reason: null,
    reasons: [],
    items: [],
    ruleVersion: null,
    difference: [],
    photos: [],
    data: {},
    ...own,
  };
}

/** `新B12345|blue` as the two fields of an entry. */
export function plateOf(key: string | null): Pick<TimelineEntryDto, 'plate' | 'plateColor'> {
  const [plate = '', colour = ''] = (key ?? '').split('|');
  return { plate: plate === '' ? null : plate, plateColor: colour === '' ? null : colour };
}

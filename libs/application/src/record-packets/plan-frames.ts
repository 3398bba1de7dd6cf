import { filePacket, PACKET_MARK, shanghaiDayNumber, type TruckDialect, type TruckPacket } from '@app/domain';
import type { QuarantineEntry } from '../ports/reading-store.js';
import {
  KIND_OF_COMMAND,
  KIND_SEALED,
  type ActivationOutcome,
  type IncomingPacket,
  type KnownTruck,
  type PacketBatch,
  type TruckActivation,
  type TruckLogin,
  type TruckLogout,
  type TruckTamper,
} from '../ports/truck-packet-store.js';

export const TRUCK_CHANNEL = 'truck';

/** By which line a frame came. */
export interface FrameSource {
  readonly origin: 'terminal' | 'platform';
  /** account of the platform that forwards */
  readonly forwarder: string | null;
  /** enterprise that the account speaks for */
  readonly enterprise: string | null;
  /** May this line put one more unreadable frame into quarantine? Takes from its allowance. */
  mayQuarantine(): boolean;
}

/** One whole frame about a truck. */
export interface ReceivedFrame {
  readonly vin: string;
  readonly raw: Uint8Array;
  /** epoch ms */
  readonly receivedAt: number;
  readonly source: FrameSource;
}

/** What the codec tells of a frame. */
export interface FrameFacts {
  readonly command: number;
  readonly dialect: TruckDialect | null;
  /** epoch ms */
  readonly firstAt: number | null;
  readonly lastAt: number | null;
  readonly serial: number | null;
  readonly samples: number;
  /** information types present, bits */
  readonly types: number;
  readonly contentHash: number;
  readonly signed: boolean;
  /** encrypted and no key: kept as it is */
  readonly sealed: boolean;
  /** why it cannot be read, with numbers; null = it can */
  readonly undecodable: { readonly code: string; readonly data: Readonly<Record<string, unknown>> } | null;
  /** login, logout, tamper alarm and activation are rare, and read at once */
  readonly happening: TruckPacket | null;
}
export type ReadFacts = (raw: Uint8Array, pinned: TruckDialect | null) => FrameFacts;

/** What becomes of a frame when its batch is committed. */
export type FrameAnswer =
  | { readonly kind: 'kept' }
  | { readonly kind: 'activation'; readonly outcome: ActivationOutcome }
  /** not stored, so not acknowledged */
  | { readonly kind: 'refused'; readonly code: RefusalCode };
export type RefusalCode =
  /** the bureau refused this truck */
  | 'truck.refused'
  /** registered for another enterprise than the one whose platform forwards it */
  | 'truck.not_yours'
  /** unknown, and the waiting list is full */
  | 'truck.waiting_list_full'
  /** unreadable, and the line has used up what it may put into quarantine */
  | 'truck.too_many_unreadable';

export const KEPT: FrameAnswer = { kind: 'kept' };

export interface FramePlan {
  readonly batch: PacketBatch;
  /** one a frame, in order; an activation's outcome is the store's to tell */
  readonly answers: readonly (FrameAnswer | { readonly kind: 'activation'; readonly index: number })[];
}

interface Draft {
  readonly packets: IncomingPacket[];
  readonly quarantine: QuarantineEntry[];
  readonly rejected: Map<number, { truckId: number; receivedAt: Date; count: number }>;
  readonly logins: TruckLogin[];
  readonly logouts: TruckLogout[];
  readonly tampers: TruckTamper[];
  readonly activations: TruckActivation[];
}

/**
 * Sorts frames into packets to store, happenings, and things to quarantine. A truck that waits for the bureau is stored like any other;
 * a frame that no dialect reads goes to quarantine and is acknowledged: it is kept, and sending it again would not make it readable.
 */
export function planFrames(
  frames: readonly ReceivedFrame[],
  trucks: ReadonlyMap<string, KnownTruck>,
  readFacts: ReadFacts,
): FramePlan {
  const draft: Draft = {
    packets: [],
    quarantine: [],
    rejected: new Map(),
    logins: [],
    logouts: [],
    tampers: [],
    activations: [],
  };
  const answers = frames.map((frame) => planFrame(frame, trucks.get(frame.vin), readFacts, draft));
  return { batch: { ...draft, rejected: [...draft.rejected.values()] }, answers };
}

function planFrame(
  frame: ReceivedFrame,
  truck: KnownTruck | undefined,
  readFacts: ReadFacts,
  draft: Draft,
): FramePlan['answers'][number] {
  if (truck === undefined) return { kind: 'refused', code: 'truck.waiting_list_full' };
  const refusal = refusalOf(frame.source, truck);
  if (refusal !== null) return reject(frame, truck, refusal, draft);
  const facts = readFacts(frame.raw, truck.dialect);
  if (facts.undecodable !== null && !facts.sealed) {
    if (!frame.source.mayQuarantine()) return reject(frame, truck, 'truck.too_many_unreadable', draft);
    draft.quarantine.push(unreadable(frame, truck, facts));
    reject(frame, truck, 'truck.too_many_unreadable', draft);
    return KEPT;
  }
  draft.packets.push(packetOf(frame, truck, facts));
  return facts.happening === null ? KEPT : happen(facts.happening, frame, truck, draft);
}

function refusalOf(source: FrameSource, truck: KnownTruck): RefusalCode | null {
  if (truck.state === 'refused') return 'truck.refused';
  const foreign = source.enterprise !== null && truck.enterprise !== null && truck.enterprise !== source.enterprise;
  return foreign ? 'truck.not_yours' : null;
}

function reject(frame: ReceivedFrame, truck: KnownTruck, code: RefusalCode, draft: Draft): FrameAnswer {
  const known = draft.rejected.get(truck.id);
  if (known) known.count += 1;
  else draft.rejected.set(truck.id, { truckId: truck.id, receivedAt: new Date(frame.receivedAt), count: 1 });
  return { kind: 'refused', code };
}

function unreadable(frame: ReceivedFrame, truck: KnownTruck, facts: FrameFacts): QuarantineEntry {
  return {
    channel: TRUCK_CHANNEL,
    source: frame.vin,
    areaCode: truck.areaCode,
    receivedAt: new Date(frame.receivedAt),
    naturalKey: null,
    reason: facts.undecodable?.code ?? 'obd.no_dialect',
    detail: { command: facts.command, ...facts.undecodable?.data },
    raw: frame.raw,
  };
}

/** Written out field by field: this runs for every packet, and spreading objects costs more than all the rest of it. */
function packetOf({ raw, receivedAt, source }: ReceivedFrame, truck: KnownTruck, facts: FrameFacts): IncomingPacket {
  const { command, samples, dialect, contentHash, sealed, firstAt } = facts;
  let day: number;
  let marks = source.origin === 'platform' ? PACKET_MARK.forwarded : 0;
  let kind = facts.types === 0 ? KIND_OF_COMMAND + command : facts.types;
  let sampledAt = firstAt ?? receivedAt;
  let lastAt = facts.lastAt ?? sampledAt;
  if (sealed || firstAt === null) {
    // without a readable time: the day of receipt, so that a repeat on the same day is one row
    day = shanghaiDayNumber(receivedAt);
    if (sealed) {
      kind = KIND_SEALED;
      marks |= PACKET_MARK.sealed;
      sampledAt = day * 86_400_000 - 8 * 3_600_000;
    }
    lastAt = sampledAt;
  } else {
    const filed = filePacket(firstAt, lastAt, receivedAt, isSupplementary(facts));
    day = filed.day;
    marks |= filed.marks | (facts.signed ? PACKET_MARK.signed : 0);
  }
  const serial = facts.serial ?? 0;
  return {
    truckId: truck.id,
    command,
    kind,
    sampledAt,
    lastAt,
    receivedAt,
    day,
    marks,
    serial,
    samples,
    dialect,
    contentHash,
    raw,
  };
}

function happen(
  packet: TruckPacket,
  frame: ReceivedFrame,
  { id: truckId }: KnownTruck,
  draft: Draft,
): FramePlan['answers'][number] {
  const receivedAt = new Date(frame.receivedAt);
  switch (packet.kind) {
    case 'login':
      draft.logins.push({ truckId, at: packet.at, serial: packet.serial, iccid: packet.iccid, receivedAt });
      return KEPT;
    case 'logout':
      draft.logouts.push({ truckId, at: packet.at, serial: packet.serial, receivedAt });
      return KEPT;
    case 'tamper': {
      const { at, serial, position, removal } = packet;
      draft.tampers.push({ truckId, at, serial, receivedAt, position, removal });
      return KEPT;
    }
    case 'activation': {
      const { at, chipId, publicKey, vin } = packet;
      draft.activations.push({ truckId, at, chipId, publicKey, vinFits: vin === frame.vin, receivedAt });
      return { kind: 'activation', index: draft.activations.length - 1 };
    }
    default:
      return KEPT;
  }
}

/** Command 03; platforms also send late data under 06 (device-protocols 1.11, disputed). */
function isSupplementary({ command, types }: FrameFacts): boolean {
  return command === 3 || (command === 6 && types > 0);
}

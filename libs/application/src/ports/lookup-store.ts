import type {
  FlagKind,
  FlagState,
  LookupCandidate,
  LookupQuery,
  MatchKind,
  NextStep,
  PlateColour,
  Reason,
  Role,
  TrafficLight,
  VerdictResult,
} from '@app/domain';

/** A vehicle of the register, or (`registered: false`) a plate that was only ever seen at the roadside. */
export interface FoundCandidate extends LookupCandidate {
  readonly registered: boolean;
}

export interface FoundCandidates {
  readonly candidates: readonly FoundCandidate[];
  /** more resembled the query than were looked at */
  readonly truncated: boolean;
}

/** What to read about a match: its vehicle, and the keys under which readings and flags of its plate stand. */
export interface FactsQuery {
  /** null = the plate is in no register */
  readonly vehicleId: string | null;
  readonly plateKeys: readonly string[];
  /** tests, readings and flags in full; otherwise only who it is, and how many flags are open */
  readonly full: boolean;
}

/** Identity of a vehicle as an officer compares it with the one in front of him. */
export interface VehicleBrief {
  readonly id: string;
  readonly vin: string | null;
  readonly vinMarks: readonly Reason[];
  readonly areaCode: string | null;
  readonly fuel: string | null;
  readonly category: string | null;
  readonly vehicleType: string | null;
  readonly model: string | null;
  readonly emissionStage: number | null;
  readonly registeredOn: string | null;
  readonly buildYear: number | null;
}

export interface PlateSpan {
  readonly text: string;
  readonly colour: PlateColour;
  readonly from: string;
  /** null = carried now */
  readonly until: string | null;
}

export interface OpenFlag {
  readonly id: string;
  readonly kind: FlagKind;
  readonly item: string;
  readonly state: FlagState;
  readonly openedAt: string;
  readonly deadline: string | null;
  readonly clearsBy: string;
  readonly rule: string;
  readonly ruleVersion: number;
  readonly evidenceCount: number;
  readonly worstRatio: number | null;
  /** the latest pieces of evidence: values, limits, clause, as stored with the flag */
  readonly evidence: readonly {
    readonly refKind: string;
    readonly ref: string;
    readonly at: string;
    readonly body: Readonly<Record<string, unknown>>;
  }[];
}

/** A station test or an officer's check, latest first. */
export interface LastTest {
  readonly kind: 'inspection' | 'spot_check';
  readonly id: string;
  readonly ref: string;
  readonly at: string;
  readonly method: string;
  readonly place: string | null;
  readonly areaCode: string;
  readonly result: VerdictResult;
  /** a station test whose report is not released yet */
  readonly held: boolean;
}

export interface LastReading {
  readonly recordNo: string;
  readonly at: string;
  readonly siteCode: string;
  readonly result: VerdictResult;
  /** usable for enforcement */
  readonly usable: boolean;
  readonly items: readonly Readonly<Record<string, unknown>>[];
}

export interface MatchFacts {
  readonly vehicle: VehicleBrief | null;
  readonly plates: readonly PlateSpan[];
  readonly openFlagCount: number;
  readonly openFlags: readonly OpenFlag[];
  readonly lastTests: readonly LastTest[];
  readonly lastReadings: readonly LastReading[];
}

export interface LookupLogEntry {
  readonly id: string;
  readonly at: Date;
  readonly userId: string;
  readonly username: string;
  readonly role: Role;
  readonly areas: readonly string[];
  readonly purpose: string;
  readonly photoRef: string | null;
  readonly queryKind: LookupQuery['kind'];
  /** normalised */
  readonly query: string;
  readonly plateColour: PlateColour | null;
  readonly verdict: TrafficLight;
  readonly nextStep: NextStep;
  readonly matchKind: MatchKind | null;
  readonly vehicleId: string | null;
  readonly matches: number;
  readonly listVersion: string | null;
}

/** What a query is looked for by; both may be present ("B12345" is a plate without province, or the end of a VIN). */
export interface CandidateQuery {
  readonly plate: string | null;
  readonly vin: string | null;
  readonly vinLast6: string | null;
}

export abstract class LookupStore {
  /** Vehicles and seen plates whose present or former plate, VIN or last six are exactly these. One statement. */
  abstract findExact(query: CandidateQuery): Promise<FoundCandidates>;
  /** Vehicles and seen plates whose plate could have been misread as this text (see `deletionKeys`). One statement. */
  abstract findSimilar(plate: string): Promise<FoundCandidates>;
  /** Facts in the order asked for, and the version of the flag list they were read from. One statement, one snapshot. */
  abstract facts(
    asked: readonly FactsQuery[],
    now: Date,
  ): Promise<{ readonly listVersion: string; readonly facts: readonly MatchFacts[] }>;
  abstract log(entry: LookupLogEntry): Promise<void>;
}

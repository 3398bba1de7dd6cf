import type {
  FlagKind,
  FlagState,
  MatchKind,
  NextStep,
  Plate,
  PlateColour,
  PlateDifference,
  Reason,
  TrafficLight,
  VerdictResult,
} from '@app/domain';
import type { JudgedItem } from '../components/judged.js';

/** What `POST /api/v1/enforcement/lookups` answers, as far as this page reads it. */
export interface LookupAnswer {
  readonly lookupId: string;
  readonly at: string;
  readonly verdict: TrafficLight;
  readonly reasons: readonly Reason[];
  readonly nextStep: NextStep;
  readonly matches: readonly LookupMatch[];
  readonly truncated: boolean;
  readonly openFlags: readonly OpenFlag[];
  readonly lastTests: readonly LastTest[];
  readonly lastReadings: readonly LastReading[];
  readonly listVersion: string;
  readonly remainingToday: number | null;
}

export interface LookupMatch {
  readonly why: {
    readonly kind: MatchKind;
    readonly matchedOn: 'plate' | 'vin';
    readonly differences: readonly PlateDifference[];
    readonly colourAgrees: boolean | null;
  };
  readonly registered: boolean;
  readonly plate: Plate | null;
  readonly formerPlates: readonly {
    readonly text: string;
    readonly colour: PlateColour;
    readonly until: string | null;
  }[];
  readonly vehicle: {
    readonly id: string;
    readonly vin: string | null;
    readonly areaCode: string | null;
    readonly fuel: string | null;
    readonly category: string | null;
    readonly vehicleType: string | null;
    readonly model: string | null;
    readonly emissionStage: number | null;
    readonly registeredOn: string | null;
    readonly buildYear: number | null;
  } | null;
  readonly openFlagCount: number;
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
  readonly evidence: readonly { readonly at: string; readonly ref: string; readonly body: Record<string, unknown> }[];
}

export interface LastTest {
  readonly kind: 'inspection' | 'spot_check';
  readonly id: string;
  readonly at: string;
  readonly method: string;
  readonly place: string | null;
  readonly areaCode: string;
  readonly result: VerdictResult;
  readonly held: boolean;
}

export interface LastReading {
  readonly recordNo: string;
  readonly at: string;
  readonly siteCode: string;
  readonly result: VerdictResult;
  readonly usable: boolean;
  readonly items: readonly JudgedItem[];
}

/** Must the officer say first which vehicle it is, or only whether it is this one? */
export const isDoubtful = (answer: LookupAnswer): boolean => answer.nextStep === 'next.confirm_identity';

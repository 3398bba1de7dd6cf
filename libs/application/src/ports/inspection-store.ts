import type { InspectionUploadDto } from '@app/contracts';
import type {
  CountableCheck,
  HoldDecision,
  InspectionMark,
  ReportChange,
  Verdict,
  VehicleSighting,
  VerdictFinding,
} from '@app/domain';

/** The report as it is kept: everything that was sent except the process data, without nulls. */
export type StoredUpload = Omit<InspectionUploadDto, 'process'>;

/** Second-by-second data as bytes; `InspectionStore` decides how they lie on disk. */
export interface ProcessTableValue {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (number | null)[])[];
}

/** The same as bytes: equal tables give equal bytes. */
export interface EncodedProcess {
  readonly seconds: number;
  readonly bytes: Uint8Array;
}

/** What use cases need of the machine: bytes and digests. */
export interface ContentTools {
  readonly sha256: (...parts: readonly (string | Uint8Array)[]) => string;
  readonly encodeProcess: (table: ProcessTableValue) => Uint8Array;
}

/** What the station gets and can get again at any time. */
export interface InspectionAnswer {
  readonly id: string;
  readonly reportNo: string;
  readonly verdict: Verdict;
  readonly hold: HoldDecision;
  readonly receipt: InspectionReceipt;
}

/** Proof of receipt: the number, the moment, and the digest of what was received. */
export interface InspectionReceipt {
  readonly no: string;
  readonly receivedAt: string;
  readonly contentSha256: string;
}

/** One station test, judged, ready to be stored. */
export interface NewInspection {
  readonly id: string;
  readonly upload: StoredUpload;
  readonly process: EncodedProcess | null;
  /** SHA-256 of the canonical content, process data included; decides repeat or conflict */
  readonly contentSha256: string;
  readonly areaCode: string;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  readonly receivedAt: Date;
  readonly late: boolean;
  readonly marks: readonly InspectionMark[];
  readonly answer: InspectionAnswer;
  readonly finding: VerdictFinding | null;
  readonly sighting: VehicleSighting;
  /** null = this test counts for no campaign */
  readonly countable: CountableCheck | null;
  /** account that sent it */
  readonly author: string;
}

export type SaveInspection =
  | { readonly kind: 'stored'; readonly answer: InspectionAnswer }
  | { readonly kind: 'repeated'; readonly answer: InspectionAnswer }
  | {
      readonly kind: 'conflict';
      readonly id: string;
      readonly upload: StoredUpload;
      readonly process: ProcessTableValue | null;
    };

/** Why an upload was not taken; kept with its bytes. */
export interface InspectionRefusal {
  readonly stationCode: string;
  readonly areaCode: string | null;
  readonly reportNo: string | null;
  readonly receivedAt: Date;
  readonly code: string;
  readonly faults: readonly { readonly path: string; readonly code: string }[];
  readonly raw: Uint8Array;
}

export interface CurrentInspection {
  readonly id: string;
  readonly version: number;
  readonly upload: StoredUpload;
  readonly process: ProcessTableValue | null;
  readonly answer: InspectionAnswer;
}

export interface Amendment {
  readonly id: string;
  readonly fromVersion: number;
  readonly upload: StoredUpload;
  readonly process: EncodedProcess | null;
  readonly contentSha256: string;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  readonly marks: readonly InspectionMark[];
  readonly answer: InspectionAnswer;
  readonly finding: VerdictFinding | null;
  readonly sighting: VehicleSighting;
  readonly areaCode: string;
  readonly difference: readonly ReportChange[];
  readonly reason: string;
  readonly author: string;
  readonly at: Date;
}

export abstract class InspectionStore {
  /**
   * Stores report, process data, verdict, vehicle, counters and events in one transaction, together with other reports
   * that wait at the same moment. Resolves after the commit. The report number decides whether it is a repeat.
   */
  abstract save(inspection: NewInspection): Promise<SaveInspection>;
  abstract current(id: string): Promise<CurrentInspection | null>;
  /** @returns false when the report has another version by now */
  abstract amend(amendment: Amendment): Promise<boolean>;
  abstract refuse(refusal: InspectionRefusal): Promise<void>;
}

import {
  FLAG_KINDS,
  FLAG_STATES,
  MATCH_KINDS,
  NEXT_STEPS,
  PLATE_COLOURS,
  type DifferenceReason,
  type FlagKind,
  type FlagState,
  type ItemResult,
  type MatchKind,
  type NextStep,
  type PlateColour,
  type TrafficLight,
  type VerdictResult,
} from '@app/domain';
import {
  OptionalText,
  OutBlock,
  OutBlockOrNull,
  OutCount,
  OutFlag,
  OutFlagOrNull,
  OutId,
  OutList,
  OutNumberOrNull,
  OutOneOf,
  OutOneOfOrNull,
  OutText,
  OutTextOrNull,
  OutTime,
  OutTimeOrNull,
} from './answers.js';
import { ITEM_RESULTS, JudgedItemDto, ReasonDto, VERDICT_RESULTS } from './judged.dto.js';

const LIGHTS: readonly TrafficLight[] = ['red', 'amber', 'green'];
const DIFFERENCES: readonly DifferenceReason[] = ['confusable', 'province', 'missing', 'extra', 'substituted'];

export class PlateDifferenceDto {
  @OutCount('From 0 in the stored plate; of `extra` in the query') position: number;
  @OutTextOrNull() queried: string | null;
  @OutTextOrNull() stored: string | null;
  @OutOneOf(DIFFERENCES) why: DifferenceReason;
}

export class MatchWhyDto {
  @OutOneOf(MATCH_KINDS) kind: MatchKind;
  @OutOneOf(['plate', 'vin']) matchedOn: 'plate' | 'vin';
  @OutCount('0 = the same text; it only ranks') distance: number;
  @OutList(() => PlateDifferenceDto, 'Each character that differs') differences: PlateDifferenceDto[];
  @OutFlagOrNull('null = no colour was asked for or none is known') colourAgrees: boolean | null;
}

export class PlateDto {
  @OutText() text: string;
  @OutOneOfOrNull(PLATE_COLOURS) colour: PlateColour | null;
}

export class PlateSpanDto {
  @OutText() text: string;
  @OutOneOf(PLATE_COLOURS) colour: PlateColour;
  @OutTime() from: string;
  @OutTimeOrNull('null = carried now') until: string | null;
}

export class LookupVehicleDto {
  @OutId() id: string;
  @OutTextOrNull() vin: string | null;
  @OutList(() => ReasonDto, 'Doubts about the VIN') vinMarks: ReasonDto[];
  @OutTextOrNull() areaCode: string | null;
  @OutTextOrNull('GA 24.9 letters') fuel: string | null;
  @OutTextOrNull() category: string | null;
  @OutTextOrNull() vehicleType: string | null;
  @OutTextOrNull() model: string | null;
  @OutNumberOrNull() emissionStage: number | null;
  @OutTextOrNull() registeredOn: string | null;
  @OutNumberOrNull() buildYear: number | null;
}

export class LookupMatchDto {
  @OutBlock(() => MatchWhyDto) why: MatchWhyDto;
  @OutFlag('false: seen at the roadside, in no register') registered: boolean;
  @OutBlockOrNull(() => PlateDto) plate: PlateDto | null;
  @OutList(() => PlateSpanDto) formerPlates: PlateSpanDto[];
  @OutBlockOrNull(() => LookupVehicleDto) vehicle: LookupVehicleDto | null;
  @OutCount('Their content is told only of a vehicle that is surely meant') openFlagCount: number;
}

/** A value behind a flag, complete enough to decide again from it. */
export class EvidenceBodyDto extends JudgedItemDto {
  @OutOneOf(['reading', 'inspection', 'truck_day']) refKind: 'reading' | 'inspection' | 'truck_day';
  @OutText('Record code of a reading, report number of a station test, truck and day of remote data') ref: string;
  @OutTime() at: string;
}

export class LookupEvidenceDto {
  @OutOneOf(['reading', 'inspection', 'truck_day']) refKind: 'reading' | 'inspection' | 'truck_day';
  @OutText() ref: string;
  @OutTime() at: string;
  @OutBlock(() => EvidenceBodyDto) body: EvidenceBodyDto;
}

export class LookupFlagDto {
  @OutId() id: string;
  @OutOneOf(FLAG_KINDS) kind: FlagKind;
  @OutText() item: string;
  @OutOneOf(FLAG_STATES) state: FlagState;
  @OutTime() openedAt: string;
  @OutTimeOrNull() deadline: string | null;
  @OutText('The defined event that clears it') clearsBy: string;
  @OutText() rule: string;
  @OutCount() ruleVersion: number;
  @OutCount() evidenceCount: number;
  @OutNumberOrNull('Worst value as a multiple of its limit') worstRatio: number | null;
  @OutList(() => LookupEvidenceDto, 'The latest three') evidence: LookupEvidenceDto[];
}

export class LastTestDto {
  @OutOneOf(['inspection', 'spot_check']) kind: 'inspection' | 'spot_check';
  @OutId() id: string;
  @OutText('Report or check number') ref: string;
  @OutTime() at: string;
  @OutText() method: string;
  @OutTextOrNull('Station code, or name of the place') place: string | null;
  @OutText() areaCode: string;
  @OutOneOf(VERDICT_RESULTS) result: VerdictResult;
  @OutFlag('The report is not released yet') held: boolean;
}

/** A value of a reading and what became of it; the limit stands in the vehicle's file. */
export class BriefItemDto {
  @OutText() item: string;
  @OutNumberOrNull() measured: number | null;
  @OutNumberOrNull() rounded: number | null;
  @OutOneOf(ITEM_RESULTS) result: ItemResult;
  @OptionalText() reason?: string;
}

export class LastReadingDto {
  @OutText() recordNo: string;
  @OutTime() at: string;
  @OutText() siteCode: string;
  @OutOneOf(VERDICT_RESULTS) result: VerdictResult;
  @OutFlag('Usable for enforcement') usable: boolean;
  @OutList(() => BriefItemDto) items: BriefItemDto[];
}

/** The answer to a look-up. */
export class LookupAnswerDto {
  @OutId() lookupId: string;
  @OutTime() at: string;
  @OutOneOf(LIGHTS) verdict: TrafficLight;
  @OutList(() => ReasonDto, 'Stable codes with their numbers, most severe first') reasons: ReasonDto[];
  @OutOneOf(NEXT_STEPS, 'What to do now') nextStep: NextStep;
  @OutList(() => LookupMatchDto, 'Best first; of a tolerant match nothing but its identity is told')
  matches: LookupMatchDto[];
  @OutFlag('More plates resembled the query than were looked at') truncated: boolean;
  @OutList(() => LookupFlagDto, 'Open flags with evidence and what clears them') openFlags: LookupFlagDto[];
  @OutList(() => LastTestDto) lastTests: LastTestDto[];
  @OutList(() => LastReadingDto) lastReadings: LastReadingDto[];
  @OutText('Version of the flag list that was asked') listVersion: string;
  @OutNumberOrNull('Look-ups left today; null = no daily limit') remainingToday: number | null;
}

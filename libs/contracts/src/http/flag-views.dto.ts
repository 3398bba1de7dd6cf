import { FLAG_KINDS, FLAG_STATES, type FlagKind, type FlagState } from '@app/domain';
import {
  OutBlock,
  OutBlockOrNull,
  OutCount,
  OutData,
  OutFlag,
  OutId,
  OutIdOrNull,
  OutList,
  OutNumberOrNull,
  OutOneOf,
  OutText,
  OutTextOrNull,
  OutTime,
  OutTimeOrNull,
} from './answers.js';
import { RecordActorDto, RecordPhotoDto, WhereDto } from './judged.dto.js';
import { EvidenceBodyDto } from './lookup-answer.dto.js';

export class RuleRefDto {
  @OutText() id: string;
  @OutCount() version: number;
}

/** One flag as lists show it. */
export class FlagBriefDto {
  @OutId() id: string;
  @OutOneOf(FLAG_KINDS) kind: FlagKind;
  @OutText('The item that is over; `any` = the test as a whole') item: string;
  @OutOneOf(FLAG_STATES) state: FlagState;
  @OutText() plate: string;
  @OutTextOrNull() plateColor: string | null;
  @OutIdOrNull('null = the plate is in no register') vehicleId: string | null;
  @OutText('County, GB/T 2260') areaCode: string;
  @OutBlock(() => RuleRefDto) rule: RuleRefDto;
  @OutText('The defined event that clears it') clearsBy: string;
  @OutTime() openedAt: string;
  @OutTime() changedAt: string;
  @OutTimeOrNull('A person should have decided by then') deadline: string | null;
  @OutCount() evidenceCount: number;
  @OutNumberOrNull('Worst value as a multiple of its limit') worstRatio: number | null;
}

export class RowTotalDto {
  @OutCount() rows: number;
  @OutFlag('false: there are more than `rows`') exact: boolean;
}

export class FlagPageDto {
  @OutList(() => FlagBriefDto) items: FlagBriefDto[];
  @OutTextOrNull() nextCursor: string | null;
  @OutBlockOrNull(() => RowTotalDto, 'Of the whole list; only on the first page') total: RowTotalDto | null;
}

/** A value behind a flag, with where it was measured and what can be seen of it. */
export class FlagEvidenceDto extends EvidenceBodyDto {
  @OutBlockOrNull(() => WhereDto, 'Site or station, as registered now') place: WhereDto | null;
  @OutTextOrNull('Report number of a station test') reportNo: string | null;
  @OutIdOrNull('Id of the station test') inspectionId: string | null;
  @OutList(() => RecordPhotoDto) photos: RecordPhotoDto[];
}

export class FlagHistoryDto {
  @OutTime() at: string;
  @OutText('open, extend, confirm, reject, ask_second_opinion, clear, expire') event: string;
  @OutTextOrNull() from: string | null;
  @OutText() to: string;
  @OutBlock(() => RecordActorDto) actor: RecordActorDto;
  @OutTextOrNull() reason: string | null;
  @OutData('What the rule noted; the leaning of who asked for a second opinion only once it is given')
  data: Record<string, string | number | boolean | null>;
}

export class FlagViewDto extends FlagBriefDto {
  @OutTimeOrNull() expiresAt: string | null;
  @OutTimeOrNull() closedAt: string | null;
  @OutTextOrNull() clearedBy: string | null;
  @OutList(() => FlagEvidenceDto) evidence: FlagEvidenceDto[];
  @OutList(() => FlagHistoryDto, 'The oldest first') history: FlagHistoryDto[];
}

export class FlagCountDto {
  @OutOneOf(FLAG_KINDS) kind: FlagKind;
  @OutOneOf(FLAG_STATES) state: FlagState;
  @OutCount() flags: number;
  @OutCount('Waiting for a person, and the deadline is over') overdue: number;
}

export class FlagAreaCountDto {
  @OutText() areaCode: string;
  @OutCount('Waiting for a person') flags: number;
  @OutCount() overdue: number;
}

export class FlagSummaryDto {
  @OutList(() => FlagCountDto) items: FlagCountDto[];
  @OutList(() => FlagAreaCountDto, 'What waits, by county') areas: FlagAreaCountDto[];
}

export class ReviewedFlagDto {
  @OutId() id: string;
  @OutOneOf(FLAG_STATES) state: FlagState;
}

export class AgreementShareDto {
  @OutCount('Second opinions given on a leaning that was told') compared: number;
  @OutCount('… that came to the same') agreed: number;
  @OutNumberOrNull('agreed / compared; null below the smallest sample') rate: number | null;
}

export class ReviewerAgreementDto {
  @OutBlock(() => RecordActorDto) reviewer: RecordActorDto;
  @OutCount() confirmed: number;
  @OutCount() rejected: number;
  @OutCount('Second opinions asked for') asked: number;
  @OutBlock(() => AgreementShareDto, 'How often others came to what this person leaned to') asFirst: AgreementShareDto;
  @OutBlock(() => AgreementShareDto, 'How often this person came to what the first leaned to')
  asSecond: AgreementShareDto;
}

/** How often two people see the same in a flag. */
export class FlagAgreementDto {
  @OutTime() from: string;
  @OutTime() to: string;
  @OutText('Rule and version of the measure') rule: string;
  @OutCount('Below it no rate is told') smallestSample: number;
  @OutCount('Second opinions given in the period, also those without a leaning to compare with') opinions: number;
  @OutBlock(() => AgreementShareDto) overall: AgreementShareDto;
  @OutList(() => ReviewerAgreementDto, 'For supervisors, auditors and administrators; others see themselves only')
  reviewers: ReviewerAgreementDto[];
}

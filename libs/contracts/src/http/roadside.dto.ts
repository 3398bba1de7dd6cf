import {
  OutBlock,
  OutCount,
  OutData,
  OutFlag,
  OutId,
  OutIdOrNull,
  OutList,
  OutOneOf,
  OutText,
  OutTextOrNull,
  OutTexts,
  OutTime,
  OutTimeOrNull,
} from './answers.js';
import { Block, OneOf, Pattern, Text, Time } from './fields.js';
import { JudgedItemDto, ReasonDto, VERDICT_RESULTS } from './judged.dto.js';

/** What an officer may say to have done. */
export const LOOKUP_ACTION_NAMES = ['confirmed', 'check_on_site', 'order_repair', 'let_go'] as const;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What an officer did after a look-up. */
export class LookupActionDto {
  @OneOf(LOOKUP_ACTION_NAMES, { description: 'What was done', required: true, example: 'check_on_site' })
  action: (typeof LOOKUP_ACTION_NAMES)[number];
  @Time({ description: 'When; absent = now' }) at?: string | null;
  @Text(500, { description: 'Remark' }) note?: string | null;
}

/** The vehicle is not the registered one. */
export class MismatchDto {
  @Text(500, { description: 'What differs, in the officer’s words', example: '登记为蓝色轿车，实为白色厢式货车' })
  words?: string | null;
}

/** A look-up that a phone answered from its list. */
export class OfflineLookupDto {
  @Pattern(UUID, { description: 'Made by the phone (UUID version 7)', required: true }) id: string;
  @Time({ description: 'When it was asked', required: true }) at: string;
  @Text(40, { description: 'As typed', required: true, example: '新B12345' }) plate: string;
  @Text(20, { description: 'Plate colour if it was seen', example: 'yellow' }) plateColor?: string | null;
  @Text(200, { description: 'Purpose', required: true, example: '路检路查' }) purpose: string;
  @OneOf(['red', 'amber'], { description: 'What the phone answered; never green', required: true, example: 'red' })
  verdict: 'red' | 'amber';
  @OneOf(['yes', 'no'], { description: 'Was the plate on the list?', required: true, example: 'yes' }) listed:
    'yes' | 'no';
  @Text(30, { description: 'Version of the list' }) listVersion?: string | null;
}
export class OfflineLookupsDto {
  @Block(() => OfflineLookupDto, {
    description: 'In any order; sent again they change nothing',
    required: true,
    list: 200,
  })
  items: OfflineLookupDto[];
}

export class StoredOfflineLookupsDto {
  @OutCount('How many were new') stored: number;
}

/** Answer of a step that may be repeated. */
export class RecordedDto {
  @OutOneOf(['stored', 'repeated']) outcome: 'stored' | 'repeated';
}
export class FindingRecordedDto extends RecordedDto {
  @OutId('The finding') findingId: string;
}

/** The flagged plates of the caller's areas for a phone without a signal. */
export class SignedListDto {
  @OutText(
    'The list as JSON text: `{format, listVersion, madeAt, validUntil, areas, keyDigest, entries: [[mark, kind, state, deadline, clearsBy]]}`. Verify these bytes before reading them.',
  )
  payload: string;
  @OutText('Detached JWS (RFC 7515 appendix F), ES256, over the UTF-8 bytes of `payload`') signature: string;
  @OutText('Key of the marks, base64url: mark = first 12 bytes of HMAC-SHA-256(key, "plate|colour"), base64url')
  matchKey: string;
}

export class ListKeyDto {
  @OutOneOf(['EC']) kty: 'EC';
  @OutOneOf(['P-256']) crv: 'P-256';
  @OutOneOf(['ES256']) alg: 'ES256';
  @OutOneOf(['sig']) use: 'sig';
  @OutText('RFC 7638 thumbprint') kid: string;
  @OutText() x: string;
  @OutText() y: string;
}
/** JWK set (RFC 7517). */
export class ListKeysDto {
  @OutList(() => ListKeyDto) keys: ListKeyDto[];
}

export class CountedForDto {
  @OutId() campaignId: string;
  @OutId() requirementId: string;
  @OutOneOf(['counted', 'repeated', 'invalid'], '`repeated`: this vehicle was counted before')
  outcome: 'counted' | 'repeated' | 'invalid';
  @OutTexts('Stable codes: why not') reasons: string[];
}

/** The platform's verdict with the arithmetic of each item. */
export class CheckVerdictDto {
  @OutOneOf(VERDICT_RESULTS) result: 'pass' | 'exceed' | 'undetermined';
  @OutList(() => ReasonDto) reasons: ReasonDto[];
  @OutList(() => JudgedItemDto) items: JudgedItemDto[];
  @OutTextOrNull() limitSetCode: string | null;
  @OutText() ruleVersion: string;
  @OutFlag() verified: boolean;
}

export class SpotCheckAnswerDto {
  @OutId() id: string;
  @OutText() checkNo: string;
  @OutBlock(() => CheckVerdictDto) verdict: CheckVerdictDto;
  @OutList(() => CountedForDto, 'What it counted for, requirement by requirement')
  countedFor: CountedForDto[];
}

class SpotCheckFactsDto {
  @OutId() id: string;
  @OutText() checkNo: string;
  @OutOneOf(['roadside', 'on_site']) kind: 'roadside' | 'on_site';
  @OutText() method: string;
  @OutText() areaCode: string;
  @OutTextOrNull() placeName: string | null;
  @OutTime() checkedAt: string;
  @OutTime() receivedAt: string;
  @OutTextOrNull('Account of the officer') officer: string | null;
  @OutTextOrNull() plate: string | null;
  @OutTextOrNull() plateColour: string | null;
  @OutIdOrNull() vehicleId: string | null;
  @OutOneOf(VERDICT_RESULTS) result: 'pass' | 'exceed' | 'undetermined';
  @OutList(() => CountedForDto) countedFor: CountedForDto[];
  @OutCount('Of them not arrived yet') mediaMissing: number;
}

/** A check in a list. */
export class SpotCheckBriefDto extends SpotCheckFactsDto {
  @OutCount('Photos and signatures announced') media: number;
}
export class SpotCheckPageDto {
  @OutList(() => SpotCheckBriefDto) items: SpotCheckBriefDto[];
  @OutTextOrNull() nextCursor: string | null;
}

export class CheckMediaViewDto {
  @OutText('What it shows') kind: string;
  @OutText() sha256: string;
  @OutCount() size: number;
  @OutTimeOrNull('null = the bytes are not here yet') receivedAt: string | null;
}

/** One check with everything that was sent. */
export class SpotCheckViewDto extends SpotCheckFactsDto {
  @OutBlock(() => CheckVerdictDto) verdict: CheckVerdictDto;
  @OutTexts('Why it counts for nothing') invalidReasons: string[];
  @OutIdOrNull('The look-up that it followed') lookupId: string | null;
  @OutData('As it was sent, without media') body: Record<string, unknown>;
  @OutList(() => CheckMediaViewDto) media: CheckMediaViewDto[];
}

export class PlateTextDto {
  @OutText() text: string;
  @OutTextOrNull() colour: string | null;
}
export class MismatchViewDto {
  @OutId() id: string;
  @OutTime() foundAt: string;
  @OutTextOrNull() areaCode: string | null;
  @OutText() state: string;
  @OutId() lookupId: string;
  @OutBlock(() => PlateTextDto) plate: PlateTextDto;
  @OutIdOrNull('The vehicle registered under the plate') vehicleId: string | null;
  @OutText() officer: string;
  @OutTextOrNull() words: string | null;
  @OutTexts('Photos: digests for `GET /enforcement/lookups/{lookupId}/photos/{sha256}`') photos: string[];
}
export class MismatchPageDto {
  @OutList(() => MismatchViewDto) items: MismatchViewDto[];
  @OutTextOrNull() nextCursor: string | null;
}

export class StoredMediaDto {
  @OutText() sha256: string;
  @OutCount() size: number;
}

import { ApiProperty } from './api-docs.js';
import {
  OutFlag,
  OutFlagOrNull,
  OutList,
  OutNumberOrNull,
  OutText,
  OutTextOrNull,
  OutTime,
  OutTimeOrNull,
} from './answers.js';
import { ValidityDto } from './stations.dto.js';

export class SiteCalibrationDto {
  @OutText('Line') lineNo: string;
  @OutTime('When') at: string;
  @OutText('Kind, as the device says') kind: string;
  @OutFlag() passed: boolean;
}
export class SiteDeviceValidityDto extends ValidityDto {
  @OutText('Line') lineNo: string;
  @OutText('Kind') kind: string;
  @OutTextOrNull() model: string | null;
}
/** What a site tells of itself, and what the register knows of its devices. */
export class SiteStateDto {
  @OutText('Site code') code: string;
  @OutFlagOrNull('What its status message says; null = never said') online: boolean | null;
  @OutTimeOrNull('Online or offline since') since: string | null;
  @OutTimeOrNull('Latest message of any kind') lastMessageAt: string | null;
  @OutTimeOrNull('Latest record') lastRecordAt: string | null;
  @OutNumberOrNull('Its clock against ours, s') clockSkewS: number | null;
  @OutTimeOrNull('When it told its inventory') birthAt: string | null;
  @ApiProperty({
    type: Object,
    nullable: true,
    additionalProperties: true,
    description: 'Its inventory, as it was sent',
  } as never)
  birth: unknown;
  @OutList(() => SiteDeviceValidityDto) devices: readonly SiteDeviceValidityDto[];
  @OutList(() => SiteCalibrationDto, 'The latest of each line and kind') calibrations: readonly SiteCalibrationDto[];
}

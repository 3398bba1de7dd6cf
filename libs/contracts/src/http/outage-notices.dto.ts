import { ApiProperty } from './api-docs.js';
import { OneOf, Pattern, Text, Time } from './fields.js';
import { PageQueryDto } from './inspection-queries.dto.js';

/** A statement that stations of an area (or one station) may test on paper and upload later. */
export class NewOutageNoticeDto {
  @Pattern(/^\d{6}$/, { description: 'Area', required: true, example: '652301' }) areaCode: string;
  @Pattern(/^[0-9A-Za-z-]{1,12}$/, { description: 'One station of the area; absent = all', example: '652301001' })
  stationCode?: string | null;
  @Time({ description: 'From', required: true, example: '2026-11-22T09:00:00+08:00' }) startsAt: string;
  @Time({ description: 'Until; absent = until it is ended', example: '2026-11-22T18:00:00+08:00' }) endsAt?:
    string | null;
  @Text(300, { description: 'What happened and what stations do, Chinese', required: true, example: '市政网络中断' })
  textZh: string;
  @Text(300, { description: 'The same in English', example: 'City network down' }) textEn?: string | null;
}
export class OutageNoticeQueryDto extends PageQueryDto {
  @OneOf(['current', 'all'], { description: '`current` (default): in force now or later' }) state?: 'current' | 'all';
}
export class OutageTextDto {
  @ApiProperty() zh: string;
  @ApiProperty() en: string;
}
export class OutageNoticeDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'OUT-20261122-01', description: 'Uploads made under it say so in `contingency.code`' })
  code: string;
  @ApiProperty() areaCode: string;
  @ApiProperty({ type: String, nullable: true, description: 'null = every station of the area' })
  stationCode: string | null;
  @ApiProperty({ format: 'date-time' }) startsAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) endsAt: string | null;
  @ApiProperty({ type: OutageTextDto })
  text: OutageTextDto;
  @ApiProperty({ description: 'In force at the time of the answer' }) inForce: boolean;
  @ApiProperty({ format: 'date-time' }) createdAt: string;
  @ApiProperty({ description: 'Account that published it' }) createdBy: string;
  @ApiProperty({ type: 'integer', description: 'Tests uploaded under its code' }) uploads: number;
}
export class OutageNoticePageDto {
  @ApiProperty({ type: [OutageNoticeDto] }) items: readonly OutageNoticeDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

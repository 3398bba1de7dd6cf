import { ApiProperty } from './api-docs.js';
import { OneOf, Pattern } from './fields.js';
import { PageQueryDto } from './inspection-queries.dto.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Which records of a campaign are asked for. */
export class CampaignRecordsQueryDto extends PageQueryDto {
  @OneOf(['counted', 'missed'], { description: 'Those that count, or those that do not and why; default missed' })
  outcome?: 'counted' | 'missed';
  @Pattern(UUID, { description: 'Only for this requirement' }) requirement?: string;
  @Pattern(/^\d{6}$/, { description: 'GB/T 2260 code; a prefecture contains its counties' }) area?: string;
  @Pattern(/^[\w.]{1,80}$/, { description: 'Only with this reason' }) reason?: string;
  @Pattern(/^\d{4}-\d{2}-\d{2}$/, { description: 'Only of this day (Asia/Shanghai)' }) day?: string;
}

export class CampaignRecordDto {
  @ApiProperty({ format: 'uuid' }) requirementId: string;
  @ApiProperty({ description: '`reading`, `spot_check`, `inspection` …' }) refKind: string;
  @ApiProperty({ description: 'Number of the record' }) ref: string;
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty({ format: 'date' }) day: string;
  @ApiProperty() areaCode: string;
  @ApiProperty({ type: String, nullable: true }) plate: string | null;
  @ApiProperty({ type: String, nullable: true }) plateColour: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Null for a record that counts' }) method: string | null;
  @ApiProperty({ type: [String], description: 'Codes; empty for a record that counts' }) reasons: string[];
}

export class CampaignRecordTotalDto {
  @ApiProperty({ type: 'integer' }) rows: number;
  @ApiProperty({ description: 'false: there are more than were counted' }) exact: boolean;
}

export class CampaignRecordPageDto {
  @ApiProperty({ type: [CampaignRecordDto] }) items: CampaignRecordDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @ApiProperty({ type: CampaignRecordTotalDto, nullable: true, description: 'On the first page' })
  total: CampaignRecordTotalDto | null;
}

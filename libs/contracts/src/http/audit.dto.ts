import { ApiProperty } from './api-docs.js';
import { Type } from 'class-transformer';
import { IsInt, IsISO8601, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';

export class ListAuditDto {
  @ApiProperty({ required: false, description: '`nextCursor` of the page before' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  cursor?: string;

  @ApiProperty({ required: false, default: 100, minimum: 1, maximum: 500 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500)
  limit?: number;

  @ApiProperty({ required: false, description: 'User id, or `system:<part>`' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  actor?: string;

  @ApiProperty({ required: false, example: 'user.created', description: 'An action, or the start of one: `user.`' })
  @IsOptional()
  @Matches(/^[a-z_.]{1,64}$/, { message: 'action must be an action or the start of one' })
  action?: string;

  @ApiProperty({ required: false, example: 'user' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  objectKind?: string;

  @ApiProperty({ required: false })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  objectId?: string;

  @ApiProperty({ required: false, format: 'date-time', description: 'From this moment on' })
  @IsOptional()
  @IsISO8601({ strict: true })
  from?: string;

  @ApiProperty({ required: false, format: 'date-time', description: 'Before this moment' })
  @IsOptional()
  @IsISO8601({ strict: true })
  to?: string;
}

export class AuditLineDto {
  @ApiProperty({ example: 1042 })
  seq: number;
  @ApiProperty({ format: 'date-time' })
  at: string;
  @ApiProperty({ description: 'User id, or `system:<part>`' })
  actor: string;
  @ApiProperty({ nullable: true, type: String, example: 'wang.wei' })
  actorName: string | null;
  @ApiProperty({ example: 'administrator' })
  actorRole: string;
  @ApiProperty({ example: 'user.created' })
  action: string;
  @ApiProperty({ nullable: true, type: String, example: 'user' })
  objectKind: string | null;
  @ApiProperty({ nullable: true, type: String })
  objectId: string | null;
  @ApiProperty({ nullable: true, type: String, example: '652301' })
  areaCode: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true })
  details: unknown;
  @ApiProperty({ description: 'SM3 over this line and the hash of the line before' })
  hash: string;
}

export class AuditPageDto {
  @ApiProperty({ type: [AuditLineDto] })
  items: AuditLineDto[];
  @ApiProperty({ nullable: true, type: String })
  nextCursor: string | null;
}

export class AuditHeadDto {
  @ApiProperty({ example: 1042 })
  seq: number;
  @ApiProperty()
  hash: string;
}

export class AuditBreakDto {
  @ApiProperty({ example: 17 })
  seq: number;
  @ApiProperty({ enum: ['line_missing', 'line_changed', 'chain_broken', 'head_differs'] })
  fault: string;
}

export class AuditVerificationDto {
  @ApiProperty()
  intact: boolean;
  @ApiProperty({ description: 'Lines found good before the first fault' })
  lines: number;
  @ApiProperty({ type: AuditHeadDto, description: 'Keep it outside: it proves later that nothing was cut off the end' })
  head: AuditHeadDto;
  @ApiProperty({ type: AuditBreakDto, nullable: true })
  broken: AuditBreakDto | null;
}

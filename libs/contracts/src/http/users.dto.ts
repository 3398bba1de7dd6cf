import { ROLES, type Role } from '@app/domain';
import { ApiProperty } from './api-docs.js';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { SubjectDto } from './auth.dto.js';

const KINDS = ['station', 'site', 'repair_shop', 'enterprise', 'owner'] as const;
const AREA = {
  description: 'GB/T 2260 codes that a person works in',
  type: String,
  isArray: true,
  example: ['652301'],
};

export class SubjectInputDto {
  @ApiProperty({ enum: KINDS })
  @IsIn(KINDS)
  kind: (typeof KINDS)[number];

  @ApiProperty({ example: '652301001', description: 'Code of the station, site, shop or enterprise' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(64)
  id: string;
}

export class CreateUserDto {
  @ApiProperty({ example: 'wang.wei', description: '3 to 64 of a-z, 0-9, dot, dash, underscore' })
  @IsString()
  @MaxLength(64)
  username: string;

  @ApiProperty({ example: '王伟' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  displayName: string;

  @ApiProperty({ enum: ROLES, example: 'officer' })
  @IsIn(ROLES)
  role: Role;

  @ApiProperty({ ...AREA, required: false })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @Matches(/^\d{6}$/, { each: true, message: 'each area must be six digits' })
  areas?: string[];

  @ApiProperty({ type: SubjectInputDto, required: false, nullable: true, description: 'For machine roles' })
  @IsOptional()
  @ValidateNested()
  @Type(() => SubjectInputDto)
  subject?: SubjectInputDto | null;
}

export class ChangeUserDto {
  @ApiProperty({ required: false })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  displayName?: string;

  @ApiProperty({ enum: ROLES, required: false })
  @IsOptional()
  @IsIn(ROLES)
  role?: Role;

  @ApiProperty({ ...AREA, required: false })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @Matches(/^\d{6}$/, { each: true, message: 'each area must be six digits' })
  areas?: string[];

  @ApiProperty({ type: SubjectInputDto, required: false, nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => SubjectInputDto)
  subject?: SubjectInputDto | null;

  @ApiProperty({ enum: ['active', 'disabled'], required: false, description: '`disabled` ends every session' })
  @IsOptional()
  @IsIn(['active', 'disabled'])
  state?: 'active' | 'disabled';
}

export class ListUsersDto {
  @ApiProperty({ required: false, description: '`nextCursor` of the page before' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  cursor?: string;

  @ApiProperty({ required: false, default: 50, minimum: 1, maximum: 200 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;

  @ApiProperty({ required: false, enum: ROLES })
  @IsOptional()
  @IsIn(ROLES)
  role?: Role;
}

/** The same with filters that may name a person: they stand in a body, never in an address. */
export class SearchUsersDto extends ListUsersDto {
  @ApiProperty({
    required: false,
    description: 'Part of the user name, the display name or the subject; case does not matter',
  })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  text?: string;

  @ApiProperty({ required: false, enum: ['active', 'disabled'] })
  @IsOptional()
  @IsIn(['active', 'disabled'])
  state?: 'active' | 'disabled';

  @ApiProperty({ required: false, example: '652301', description: 'Works in this area, or its subject lies there' })
  @IsOptional()
  @Matches(/^\d{6}$/, { message: 'area must be six digits' })
  area?: string;
}

/** An account as administrators see it; never a hash or a secret. */
export class UserDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ example: 'wang.wei' })
  username: string;
  @ApiProperty({ example: '王伟' })
  displayName: string;
  @ApiProperty({ enum: ROLES })
  role: Role;
  @ApiProperty(AREA)
  areas: string[];
  @ApiProperty({ type: SubjectDto, nullable: true })
  subject: SubjectDto | null;
  @ApiProperty({ enum: ['active', 'disabled'] })
  state: string;
  @ApiProperty({ description: 'Must still replace a password that somebody else made' })
  mustChangePassword: boolean;
  @ApiProperty()
  secondFactor: boolean;
  @ApiProperty({ type: 'integer', description: 'Sessions that are open now' })
  openSessions: number;
  @ApiProperty({ format: 'date-time', nullable: true, type: String, description: 'Signing in is refused until then' })
  lockedUntil: string | null;
  @ApiProperty({ format: 'date-time', nullable: true, type: String })
  lastSignInAt: string | null;
  @ApiProperty({ format: 'date-time' })
  createdAt: string;
}

export class UserPageDto {
  @ApiProperty({ type: [UserDto] })
  items: UserDto[];
  @ApiProperty({ nullable: true, type: String })
  nextCursor: string | null;
}

export class CreatedUserDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({
    nullable: true,
    type: String,
    description: 'Shown this once; a person must replace it at the first sign-in',
  })
  oneTimePassword: string | null;
}

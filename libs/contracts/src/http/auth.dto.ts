import { ROLES, type Role } from '@app/domain';
import { ApiProperty } from './api-docs.js';
import { IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

const OTP = /^\d{6}$/;

/** Name and password of a person or a machine. */
export class SignInDto {
  @ApiProperty({ example: 'officer.changji', description: 'Capital letters and surrounding spaces do not matter' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(64)
  username: string;

  @ApiProperty({ example: 'Herbst-Wind-7', format: 'password' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(128)
  password: string;

  @ApiProperty({
    required: false,
    example: '492039',
    description: 'Six digits of the second factor, when one is enrolled',
  })
  @IsOptional()
  @Matches(OTP, { message: 'otp must be six digits' })
  otp?: string;
}

export class RefreshDto {
  @ApiProperty({ description: 'The refresh token of the last answer; it works once' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(128)
  refreshToken: string;
}

export class TokensDto {
  @ApiProperty({ description: 'Send it as `Authorization: Bearer …`' })
  accessToken: string;
  @ApiProperty({ description: 'Exchange it at POST /api/v1/auth/refresh before the access token runs out' })
  refreshToken: string;
  @ApiProperty({ example: 900, description: 'Seconds until the access token runs out' })
  expiresIn: number;
  @ApiProperty({
    type: [String],
    example: [],
    description: '`password`, `second_factor`: what must be done before any other route is open; empty = nothing',
  })
  setup: string[];
}

export class SubjectDto {
  @ApiProperty({ enum: ['station', 'site', 'repair_shop', 'enterprise', 'owner'], example: 'station' })
  kind: string;
  @ApiProperty({ example: '652301001' })
  id: string;
}

export class MeDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ example: 'officer.changji' })
  username: string;
  @ApiProperty({ example: '王伟' })
  displayName: string;
  @ApiProperty({ enum: ROLES, example: 'officer' })
  role: Role;
  @ApiProperty({ type: [String], example: ['652301'], description: 'GB/T 2260; a prefecture contains its counties' })
  areas: readonly string[];
  @ApiProperty({ type: SubjectDto, nullable: true, description: 'What a machine account speaks for' })
  subject: SubjectDto | null;
  @ApiProperty({ type: [String], example: [] })
  setup: string[];
  @ApiProperty({ description: 'Is a second factor enrolled?' })
  secondFactor: boolean;
}

export class ChangePasswordDto {
  @ApiProperty({ format: 'password' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(128)
  currentPassword: string;

  @ApiProperty({
    format: 'password',
    description: '10 to 128 characters, three kinds of character or at least 20 characters',
  })
  @IsString()
  @IsNotEmpty()
  @MaxLength(256)
  newPassword: string;
}

export class OtpDto {
  @ApiProperty({ example: '492039' })
  @Matches(OTP, { message: 'otp must be six digits' })
  otp: string;
}

export class SecondFactorDto {
  @ApiProperty({ example: 'JBSWY3DPEHPK3PXP', description: 'Base32; type it into an authenticator' })
  secret: string;
  @ApiProperty({ example: 'otpauth://totp/…', description: 'The same as a link; show it as a QR code' })
  otpauthUrl: string;
}

export class TicketDto {
  @ApiProperty({ description: 'Open GET /api/v1/events?ticket=… with it, soon' })
  ticket: string;
  @ApiProperty({ example: 60 })
  expiresIn: number;
}

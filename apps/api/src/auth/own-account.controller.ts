import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { ChangePasswordUseCase, EnrolSecondFactorUseCase, type LiveSession } from '@app/application';
import { ChangePasswordDto, OtpDto, SecondFactorDto } from '@app/contracts';
import type { Principal } from '@app/domain';
import { Access, Caller, CallerSession } from '../access/access-rule.js';
import { SessionCache } from '../access/session-cache.js';
import { faultsAsProblem } from '../core/faults-as-problem.js';
import { ProblemError } from '../core/problem.js';
import { authProblem } from './auth-problems.js';

const PEOPLE = ['administrator', 'auditor', 'supervisor', 'officer'] as const;

/** What somebody does with the own account: password and second factor. */
@ApiTags('auth')
@Controller('auth')
export class OwnAccountController {
  constructor(
    private readonly changePassword: ChangePasswordUseCase,
    private readonly secondFactor: EnrolSecondFactorUseCase,
    private readonly cache: SessionCache,
  ) {}

  @Post('password')
  @HttpCode(204)
  @Access({ roles: 'signed_in', duringSetup: true })
  @ApiOperation({ summary: 'Replace the own password', description: 'Ends every other session of the account.' })
  async password(@CallerSession() session: LiveSession, @Body() body: ChangePasswordDto): Promise<void> {
    const result = await this.changePassword.run({
      by: session.principal,
      sessionId: session.sessionId,
      current: body.currentPassword,
      next: body.newPassword,
    });
    this.cache.forgetAll();
    if (result.kind === 'changed') return;
    if (result.kind === 'current_wrong') {
      throw new ProblemError(403, 'auth.current_password_wrong', {
        zh: '当前密码不正确。',
        en: 'The current password is not right.',
      });
    }
    if (result.kind === 'invalid') throw faultsAsProblem(result.faults.map((code) => ({ path: 'newPassword', code })));
    throw new ProblemError(409, 'request.changed_meanwhile', {
      zh: '数据已被他人修改，请重试。',
      en: 'Changed meanwhile; try again.',
    });
  }

  @Post('second-factor')
  @HttpCode(200)
  @Access({ roles: PEOPLE, duringSetup: true })
  @ApiOperation({ summary: 'Begin to enrol a second factor (TOTP, RFC 6238)' })
  @ApiResponse({ status: 200, type: SecondFactorDto })
  async offer(@Caller() caller: Principal): Promise<SecondFactorDto> {
    const result = await this.secondFactor.offer(caller);
    if (result.kind !== 'offered') throw alreadyEnrolled();
    const label = encodeURIComponent(`VES:${caller.username}`);
    return {
      secret: result.secret,
      otpauthUrl: `otpauth://totp/${label}?secret=${result.secret}&issuer=VES&algorithm=SHA1&digits=6&period=30`,
    };
  }

  @Post('second-factor/confirm')
  @HttpCode(204)
  @Access({ roles: PEOPLE, duringSetup: true })
  @ApiOperation({ summary: 'Prove the second factor with its first code' })
  async confirm(@Caller() caller: Principal, @Body() body: OtpDto): Promise<void> {
    const result = await this.secondFactor.confirm(caller, body.otp);
    this.cache.forgetAll();
    if (result.kind === 'confirmed') return;
    if (result.kind === 'otp_wrong') throw authProblem.otp_wrong();
    if (result.kind === 'already_enrolled') throw alreadyEnrolled();
    throw new ProblemError(409, 'auth.second_factor_not_offered', {
      zh: '请先获取动态口令密钥。',
      en: 'Ask for a secret first.',
    });
  }
}

function alreadyEnrolled(): ProblemError {
  return new ProblemError(409, 'auth.second_factor_enrolled', {
    zh: '已绑定动态口令；更换请联系管理员。',
    en: 'A second factor is enrolled already; an administrator can reset it.',
  });
}

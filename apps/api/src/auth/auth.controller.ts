import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Clock, RefreshSessionUseCase, SessionStore, SignInUseCase, type LiveSession } from '@app/application';
import { MeDto, RefreshDto, SignInDto, TokensDto } from '@app/contracts';
import { Settings } from '@app/platform';
import { Access, CallerSession } from '../access/access-rule.js';
import { ACCESS_TOKEN_S, AccessTokens } from '../access/access-tokens.js';
import { SessionCache } from '../access/session-cache.js';
import { setupSteps } from '../access/setup-steps.js';
import { authProblem } from './auth-problems.js';

/** Signing in, staying in, signing out: people and machines alike. */
@ApiTags('auth')
@Controller('auth')
export class AuthController {
  constructor(
    private readonly signIn: SignInUseCase,
    private readonly refreshSession: RefreshSessionUseCase,
    private readonly sessions: SessionStore,
    private readonly cache: SessionCache,
    private readonly tokens: AccessTokens,
    @Inject(Settings) private readonly settings: Settings,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Post('token')
  @HttpCode(200)
  @Access({ roles: 'public' })
  @ApiOperation({ summary: 'Sign in', security: [] })
  @ApiResponse({ status: 200, type: TokensDto })
  @ApiResponse({ status: 401, description: '`auth.refused`, `auth.otp_required`, `auth.otp_wrong`' })
  @ApiResponse({ status: 429, description: '`auth.locked`: too many failures under this name; see Retry-After' })
  async token(@Body() body: SignInDto): Promise<TokensDto> {
    const result = await this.signIn.run(body);
    if (result.kind === 'signed_in') return this.answer(result.sessionId, result.refreshToken);
    if (result.kind === 'locked') throw authProblem.locked(result.waitSeconds);
    throw authProblem[result.kind]();
  }

  @Post('refresh')
  @HttpCode(200)
  @Access({ roles: 'public' })
  @ApiOperation({
    summary: 'Exchange the refresh token',
    description: 'Each refresh token works once. One that comes a second time ends the session: somebody has a copy.',
    security: [],
  })
  @ApiResponse({ status: 200, type: TokensDto })
  @ApiResponse({ status: 401, description: '`auth.refresh_unknown`, `auth.refresh_reused`, `auth.session_ended`' })
  async refresh(@Body() body: RefreshDto): Promise<TokensDto> {
    const result = await this.refreshSession.run(body.refreshToken);
    if (result.kind === 'refreshed') return this.answer(result.sessionId, result.refreshToken);
    this.cache.forgetAll();
    throw authProblem[result.why]();
  }

  @Post('logout')
  @HttpCode(204)
  @Access({ roles: 'signed_in', duringSetup: true })
  @ApiOperation({ summary: 'End this session' })
  async logout(@CallerSession() session: LiveSession): Promise<void> {
    await this.sessions.end(session.sessionId, 'signed_out', this.clock.now());
    this.cache.forgetAll();
  }

  @Get('me')
  @Access({ roles: 'signed_in', duringSetup: true })
  @ApiOperation({ summary: 'Who am I' })
  @ApiResponse({ status: 200, type: MeDto })
  me(@CallerSession() session: LiveSession): MeDto {
    const { userId, username, role, areas, subject } = session.principal;
    const { displayName, secondFactor } = session;
    return {
      id: userId,
      username,
      displayName,
      role,
      areas,
      subject,
      setup: setupSteps(session, this.settings),
      secondFactor,
    };
  }

  private async answer(sessionId: string, refreshToken: string): Promise<TokensDto> {
    const session = await this.cache.find(sessionId, this.clock.now());
    if (!session) throw authProblem.ended();
    return {
      accessToken: await this.tokens.sign(sessionId),
      refreshToken,
      expiresIn: ACCESS_TOKEN_S,
      setup: setupSteps(session, this.settings),
    };
  }
}

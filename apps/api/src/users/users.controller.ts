import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { ChangeUserUseCase, Clock, CreateUserUseCase, ResetUserUseCase } from '@app/application';
import {
  ChangeUserDto,
  CreatedUserDto,
  CreateUserDto,
  ListUsersDto,
  SearchUsersDto,
  UserDto,
  UserPageDto,
} from '@app/contracts';
import { areaPrefix, scopeOf, type Principal } from '@app/domain';
import { Database, findUser, listUsers } from '@app/persistence';
import { Access, Caller } from '../access/access-rule.js';
import { SessionCache } from '../access/session-cache.js';
import { cursorOf, pageOf, type Page } from '../core/page.js';
import { notFound } from '../core/problem.js';
import { manageProblem } from './manage-problem.js';

const USER = { kind: 'user', from: 'param', name: 'id' } as const;

/** Accounts of people and machines. Nobody is deleted: what somebody did keeps its author. */
@ApiTags('users')
@Controller('users')
export class UsersController {
  constructor(
    private readonly db: Database,
    private readonly creating: CreateUserUseCase,
    private readonly changing: ChangeUserUseCase,
    private readonly reset: ResetUserUseCase,
    private readonly cache: SessionCache,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access({ roles: ['administrator', 'auditor'], list: 'scoped' })
  @ApiOperation({ summary: 'Accounts of the own areas, by name' })
  @ApiResponse({ status: 200, type: UserPageDto })
  async list(@Caller() caller: Principal, @Query() query: ListUsersDto): Promise<Page<UserDto>> {
    return this.page(caller, query);
  }

  @Post('search')
  @HttpCode(200)
  @Access({ roles: ['administrator', 'auditor'], list: 'scoped' })
  @ApiOperation({
    summary: 'Accounts of the own areas by name, state or area',
    description: 'A part of a name is a filter: it stands in the body.',
  })
  @ApiResponse({ status: 200, type: UserPageDto })
  async search(@Caller() caller: Principal, @Body() query: SearchUsersDto): Promise<Page<UserDto>> {
    return this.page(caller, query);
  }

  @Post()
  @Access({ roles: ['administrator'] })
  @ApiOperation({
    summary: 'Create an account',
    description: 'Answers a one-time password, shown this once. Nobody gives areas he does not have.',
  })
  @ApiResponse({ status: 201, type: CreatedUserDto })
  async create(@Caller() by: Principal, @Body() body: CreateUserDto): Promise<CreatedUserDto> {
    const { username, displayName, role, areas = [], subject = null } = body;
    const result = await this.creating.run({ by, username, displayName, role, areas, subject });
    if (result.kind !== 'created') throw manageProblem(result);
    return { id: result.id, oneTimePassword: result.oneTimePassword };
  }

  @Get(':id')
  @Access({ roles: ['administrator', 'auditor'], object: USER })
  @ApiOperation({ summary: 'One account' })
  @ApiResponse({ status: 200, type: UserDto })
  async show(@Param('id') id: string): Promise<UserDto> {
    const user = await findUser(this.db, id, this.clock.now());
    if (!user) throw notFound();
    return user;
  }

  @Patch(':id')
  @Access({ roles: ['administrator'], object: USER })
  @ApiOperation({
    summary: 'Change name, role, areas, subject or state',
    description: 'Changed rights end the account’s sessions.',
  })
  @ApiResponse({ status: 200, type: UserDto })
  async change(@Caller() by: Principal, @Param('id') id: string, @Body() body: ChangeUserDto): Promise<UserDto> {
    const result = await this.changing.run({ by, id, ...body });
    if (result.kind !== 'changed') throw manageProblem(result);
    this.cache.forgetAll();
    return this.show(id);
  }

  @Post(':id/password-reset')
  @HttpCode(200)
  @Access({ roles: ['administrator'], object: USER })
  @ApiOperation({
    summary: 'Give a new one-time password',
    description: 'Ends the account’s sessions and its lock-out.',
  })
  @ApiResponse({ status: 200, type: CreatedUserDto })
  async resetPassword(@Caller() by: Principal, @Param('id') id: string): Promise<CreatedUserDto> {
    const result = await this.reset.password(by, id);
    if (result.kind !== 'reset') throw manageProblem(result);
    this.cache.forgetAll();
    return { id, oneTimePassword: result.oneTimePassword };
  }

  @Post(':id/second-factor-reset')
  @HttpCode(204)
  @Access({ roles: ['administrator'], object: USER })
  @ApiOperation({ summary: 'Forget a lost second factor', description: 'Ends the account’s sessions.' })
  async resetSecondFactor(@Caller() by: Principal, @Param('id') id: string): Promise<void> {
    const result = await this.reset.secondFactor(by, id);
    if (result.kind !== 'reset') throw manageProblem(result);
    this.cache.forgetAll();
  }

  @Post(':id/session-end')
  @HttpCode(204)
  @Access({ roles: ['administrator'], object: USER })
  @ApiOperation({ summary: 'End every session of an account', description: 'It may sign in again at once.' })
  async endSessions(@Caller() by: Principal, @Param('id') id: string): Promise<void> {
    const result = await this.reset.sessions(by, id);
    if (result.kind !== 'reset') throw manageProblem(result);
    this.cache.forgetAll();
  }

  private async page(caller: Principal, query: SearchUsersDto): Promise<Page<UserDto>> {
    const { role, state, area } = query;
    const limit = query.limit ?? 50;
    const rows = await listUsers(this.db, {
      scope: scopeOf(caller),
      role,
      state,
      limit,
      text: query.text?.trim() || undefined,
      after: cursorOf(query.cursor, /^[a-z0-9._-]{1,64}$/),
      areaPrefix: area === undefined ? undefined : areaPrefix(area),
      now: this.clock.now(),
    });
    return pageOf(rows, limit, (user) => user.username);
  }
}

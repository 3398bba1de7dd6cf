import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { LogOfflineLookups, MakeOfflineList } from '@app/application';
import { ListKeysDto, OfflineLookupsDto, readObject, SignedListDto, StoredOfflineLookupsDto } from '@app/contracts';
import { plateColourOf, type Principal } from '@app/domain';
import { SignedLists } from '@app/platform';
import { Access, Caller } from '../access/access-rule.js';
import { faultsAsProblem } from '../core/faults-as-problem.js';

const FIELD_ROLES = ['administrator', 'supervisor', 'officer'] as const;

/** What an officer's phone needs where there is no signal, and what it brings back. */
@ApiTags('enforcement')
@Controller('enforcement')
export class OfflineListController {
  constructor(
    private readonly makeList: MakeOfflineList,
    private readonly logLookups: LogOfflineLookups,
    private readonly lists: SignedLists,
  ) {}

  @Get('offline-list')
  @Access({ roles: FIELD_ROLES, list: 'scoped' })
  @ApiOperation({
    summary: 'The flagged plates of the caller’s areas, hashed and signed, for a phone without a signal',
    description:
      'Plates are marked with a key that belongs to this answer alone. Good for 72 hours; a plate that is not on the list is not a clean one.',
  })
  @ApiOkResponse({ type: SignedListDto })
  list(@Caller() caller: Principal): Promise<SignedListDto> {
    return this.makeList.run(caller);
  }

  @Get('offline-list/keys')
  @Access({ roles: 'signed_in' })
  @ApiOperation({ summary: 'Keys that lists are signed with (JWK set)' })
  @ApiOkResponse({ type: ListKeysDto })
  keys(): ListKeysDto {
    return { keys: [this.lists.publicKey] };
  }

  @Post('offline-lookups')
  @HttpCode(200)
  @Access({ roles: FIELD_ROLES })
  @ApiOperation({
    summary: 'Log the look-ups that a phone answered by itself',
    description: 'Each has an id made by the phone; sent again it changes nothing.',
  })
  @ApiBody({ type: OfflineLookupsDto })
  @ApiOkResponse({ type: StoredOfflineLookupsDto })
  async log(@Body() body: unknown, @Caller() caller: Principal): Promise<StoredOfflineLookupsDto> {
    const { value, faults } = readObject(OfflineLookupsDto, body);
    if (!value) throw faultsAsProblem(faults);
    const lookups = value.items.map((one) => ({
      id: one.id,
      at: new Date(one.at),
      query: one.plate,
      plateColour: one.plateColor == null ? null : plateColourOf(one.plateColor, 'words').colour,
      purpose: one.purpose,
      verdict: one.verdict,
      listed: one.listed === 'yes',
      listVersion: one.listVersion ?? null,
    }));
    return { stored: await this.logLookups.run(lookups, caller) };
  }
}

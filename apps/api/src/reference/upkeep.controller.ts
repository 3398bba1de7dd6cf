import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  KeepReference,
  ReferenceCache,
  UnknownReference,
  type RsSite,
  type Station,
  type Upkeep,
} from '@app/application';
import { readSite, readStation, SiteDto, StationDto } from '@app/contracts';
import type { Principal } from '@app/domain';
import { Access, Caller } from '../access/access-rule.js';
import { faultsAsProblem } from '../core/faults-as-problem.js';
import { authorOf } from './author.js';

interface Reply {
  status(code: number): void;
}

/** Upkeep of stations and sites; what is not named in a body stays as it is, because history points at it. */
@ApiTags('reference')
@Controller()
export class UpkeepController {
  constructor(
    private readonly keep: KeepReference,
    private readonly cache: ReferenceCache,
  ) {}

  @Post('stations')
  @HttpCode(201)
  @Access({ roles: ['administrator'], object: { kind: 'area', from: 'body', name: 'areaCode' } })
  @ApiOperation({
    summary: 'Add or change a station, its lines, devices and staff',
    description: '200 when it was known',
  })
  @ApiBody({ type: StationDto })
  async station(
    @Body() body: unknown,
    @Caller() caller: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<Station> {
    const read = readStation(body);
    if (!read.ok) throw faultsAsProblem(read.faults);
    const { address, lon, lat, altitudeM, authorisedUntil, softwareVersions, lines, staff, ...rest } = read.value;
    const station: Station = {
      ...rest,
      address: address ?? null,
      lon: lon ?? null,
      lat: lat ?? null,
      altitudeM: altitudeM ?? null,
      authorisedUntil: authorisedUntil ?? null,
      softwareVersions: softwareVersions ?? [],
      lines: lines.map((line) => ({
        ...line,
        name: line.name ?? null,
        devices: line.devices.map((one) => ({ ...one, model: one.model ?? null, serialNo: one.serialNo ?? null })),
      })),
      staff: staff ?? [],
    };
    return this.answer(this.keep.station(station, authorOf(caller)), reply);
  }

  @Post('sites')
  @HttpCode(201)
  @Access({ roles: ['administrator'], object: { kind: 'area', from: 'body', name: 'areaCode' } })
  @ApiOperation({ summary: 'Add or change a remote-sensing site or van', description: '200 when it was known' })
  @ApiBody({ type: SiteDto })
  async site(
    @Body() body: unknown,
    @Caller() caller: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<RsSite> {
    const read = readSite(body);
    if (!read.ok) throw faultsAsProblem(read.faults);
    const { address, lon, lat, slopeDeg, vanPlate, lines, code, ...rest } = read.value;
    const site: RsSite = {
      ...rest,
      code,
      kind: code.charAt(0) as RsSite['kind'],
      address: address ?? null,
      lon: lon ?? null,
      lat: lat ?? null,
      slopeDeg: slopeDeg ?? null,
      vanPlate: vanPlate ?? null,
      lines: lines.map((line) => ({
        lineNo: line.lineNo,
        lane: line.lane ?? null,
        devices: line.devices.map((one) => ({ ...one, model: one.model ?? null, serialNo: one.serialNo ?? null })),
      })),
    };
    return this.answer(this.keep.site(site, authorOf(caller)), reply);
  }

  private async answer<T>(work: Promise<Upkeep<T>>, reply: Reply): Promise<T> {
    try {
      const { before, after } = await work;
      this.cache.expire();
      if (before !== null) reply.status(200);
      return after;
    } catch (error) {
      if (error instanceof UnknownReference) throw faultsAsProblem([{ path: 'areaCode', code: error.code }]);
      throw error;
    }
  }
}

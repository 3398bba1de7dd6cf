import { Controller, Get, Param, ParseUUIDPipe, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Clock, MachineStore, plateLayoutOf, ReferenceCache, type StoredMachine } from '@app/application';
import { createMachineCard, createMachinePlate } from '@app/documents';
import type { PlateLayout } from '@app/domain';
import type { FastifyRequest } from 'fastify';
import { Access } from '../access/access-rule.js';
import { notFound } from '../core/problem.js';

const READERS = ['administrator', 'auditor', 'supervisor', 'officer', 'owner'] as const;
const ONE = { kind: 'machine', from: 'param', name: 'id' } as const;

interface Reply {
  headers(values: Record<string, string>): void;
}
interface Paper {
  readonly layout: PlateLayout;
  readonly code: string;
  readonly stage: StoredMachine['facts']['stage'];
  readonly url: string;
}

/** Plate and card to print; layout and colours are the dated rule `machine-plate`. */
@ApiTags('machines')
@Controller('machines/:id')
export class MachinePapersController {
  constructor(
    private readonly machines: MachineStore,
    private readonly reference: ReferenceCache,
    private readonly clock: Clock,
  ) {}

  @Get('plate.pdf')
  @Access({ roles: READERS, object: ONE })
  @ApiOperation({ summary: 'The plate with its QR code at true size' })
  @ApiProduces('application/pdf')
  async plate(
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StreamableFile> {
    const { paper } = await this.paper(id, request);
    return this.send(await createMachinePlate(paper), 'plate', reply);
  }

  @Get('card.pdf')
  @Access({ roles: READERS, object: ONE })
  @ApiOperation({ summary: 'The information card of the machine' })
  @ApiProduces('application/pdf')
  async card(
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StreamableFile> {
    const { paper, machine } = await this.paper(id, request);
    const area = (await this.reference.current()).areas.get(machine.areaCode)?.name.zh ?? machine.areaCode;
    const { facts } = machine;
    const lines = [
      ['生产厂家', facts.manufacturer],
      ['机械型号', facts.model ?? '—'],
      ['产品识别码', facts.pin],
      ['生产日期', facts.producedOn],
      ['发动机', `${facts.engineModel ?? '—'}  ${facts.engineNo ?? ''}`],
      ['额定净功率', facts.powerKw === null ? '—' : `${facts.powerKw} kW`],
      ['登记县市', area],
    ].map(([label = '', value = '']) => ({ label, value }));
    return this.send(await createMachineCard({ ...paper, lines }), 'card', reply);
  }

  private async paper(id: string, request: FastifyRequest): Promise<{ paper: Paper; machine: StoredMachine }> {
    const machine = await this.machines.byId(id);
    if (!machine || machine.state === 'merged') throw notFound();
    const layout = plateLayoutOf(await this.reference.current(), this.clock.now());
    const base = layout.publicUrl === '' ? `${request.protocol}://${request.host}` : layout.publicUrl;
    const { code, token, facts } = machine;
    return { machine, paper: { layout, code, stage: facts.stage, url: `${base}/scan/${token}` } };
  }

  private send(pdf: Buffer, name: string, reply: Reply): StreamableFile {
    reply.headers({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="machine-${name}.pdf"`,
      'cache-control': 'private, no-store',
    });
    return new StreamableFile(pdf);
  }
}

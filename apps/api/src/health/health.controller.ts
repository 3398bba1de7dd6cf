import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { HealthRegistry, Metrics } from '@app/platform';
import type { FastifyReply } from 'fastify';
import { Access } from '../access/access-rule.js';

/** For load balancers and Prometheus; says nothing that is secret. */
@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(
    private readonly health: HealthRegistry,
    private readonly metrics: Metrics,
  ) {}

  @Get('health/live')
  @Access({ roles: 'public' })
  live(): { status: 'up' } {
    return { status: 'up' };
  }

  @Get('health/ready')
  @Access({ roles: 'public' })
  async ready(@Res() reply: FastifyReply): Promise<void> {
    const report = await this.health.ready();
    await reply.status(report.status === 'up' ? 200 : 503).send(report);
  }

  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  @Access({ roles: 'public' })
  text(): Promise<string> {
    return this.metrics.text();
  }
}

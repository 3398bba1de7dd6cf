import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Clock, JobDesk, RetryJobUseCase } from '@app/application';
import { FailedJobsDto, JOBS, QueuesDto } from '@app/contracts';
import type { Principal } from '@app/domain';
import { Database, judgingBacklog } from '@app/persistence';
import { Settings } from '@app/platform';
import { Access, Caller } from '../access/access-rule.js';
import { notFound, ProblemError } from '../core/problem.js';

const FAILED_MAX = 100;

/** Work that is handed over: what waits, what was given up and why. */
@ApiTags('administration')
@Controller('queues')
export class QueuesController {
  constructor(
    private readonly desk: JobDesk,
    private readonly retrying: RetryJobUseCase,
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  @Get()
  @Access({ roles: ['administrator', 'auditor'] })
  @ApiOperation({ summary: 'Queues with their jobs by state, and the batches that are not judged yet' })
  @ApiResponse({ status: 200, type: QueuesDto })
  async list(): Promise<QueuesDto> {
    const [queues, judging] = await Promise.all([this.desk.counts(), judgingBacklog(this.db)]);
    const jobs = Object.entries(JOBS).map(([name, { queue, everyMs }]) => ({ name, queue, everyMs: everyMs ?? null }));
    const backend = this.settings.REDIS_URL === undefined ? 'postgres' : 'redis';
    return { at: this.clock.now().toISOString(), backend, queues: [...queues], jobs, judging };
  }

  @Get(':queue/failed')
  @Access({ roles: ['administrator', 'auditor'] })
  @ApiOperation({ summary: `Jobs that were given up, the latest ${FAILED_MAX}` })
  @ApiResponse({ status: 200, type: FailedJobsDto })
  async failed(@Param('queue') queue: string): Promise<FailedJobsDto> {
    const jobs = await this.desk.failed(queue, FAILED_MAX);
    const items = jobs.map(({ at, failedAt, ...job }) => ({
      ...job,
      at: at.toISOString(),
      failedAt: failedAt?.toISOString() ?? null,
    }));
    return { items };
  }

  @Post(':queue/jobs/:id/retry')
  @HttpCode(204)
  @Access({ roles: ['administrator'] })
  @ApiOperation({
    summary: 'Run a given-up job once more',
    description: '409 `job.not_failed` when it is no longer one.',
  })
  async retry(@Caller() by: Principal, @Param('queue') queue: string, @Param('id') id: string): Promise<void> {
    const result = await this.retrying.run({ by, queue, id });
    if (result.kind === 'unknown') throw notFound();
    if (result.kind === 'not_failed') {
      throw new ProblemError(409, 'job.not_failed', {
        zh: '该任务已不在失败状态。',
        en: 'The job is not a failed one any more.',
      });
    }
  }
}

import { ApiProperty } from './api-docs.js';
import {
  OutCount,
  OutFlag,
  OutList,
  OutNumber,
  OutOneOf,
  OutText,
  OutTextOrNull,
  OutTime,
  OutTimeOrNull,
} from './answers.js';

export class QueueDto {
  @OutText('Name') name: string;
  @OutCount('Ready to run') waiting: number;
  @OutCount('Running') active: number;
  @OutCount('Waiting for their time, repeats included') delayed: number;
  @OutCount('Given up after their last attempt') failed: number;
}
export class JudgingBacklogDto {
  @OutCount('Batches stored and not judged yet') batches: number;
  @OutCount('Records in them') records: number;
  @OutTimeOrNull('When the oldest was stored') oldestAt: string | null;
  @OutCount('Batches whose judging failed and is tried again') failed: number;
}
export class JobKindDto {
  @OutText('Name') name: string;
  @OutText('Queue') queue: string;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Repeats by itself after so many ms; null = on demand' })
  everyMs: number | null;
}
export class QueuesDto {
  @OutTime('Moment of the answer') at: string;
  @OutOneOf(['postgres', 'redis'], 'Where jobs are kept') backend: string;
  @OutList(() => QueueDto) queues: QueueDto[];
  @OutList(() => JobKindDto) jobs: JobKindDto[];
  @ApiProperty({ type: JudgingBacklogDto, description: 'Work known to the database, whatever the queue says' })
  judging: JudgingBacklogDto;
}

export class FailedJobDto {
  @OutText('Number in its queue') id: string;
  @OutText('Job') name: string;
  @OutText('Queue') queue: string;
  @OutText('Why it failed, as the process said') reason: string;
  @OutCount('Attempts made') attempts: number;
  @OutTime('When it was handed over') at: string;
  @OutTimeOrNull('When it failed last') failedAt: string | null;
  @OutTextOrNull('What it is about: the id in its payload') about: string | null;
}
export class FailedJobsDto {
  @OutList(() => FailedJobDto) items: FailedJobDto[];
}

export class PartDto {
  @OutText('Part') name: string;
  @OutOneOf(['up', 'down']) status: string;
  @OutTextOrNull('Why it is down') reason: string | null;
}
export class SettingDto {
  @OutText('Variable') name: string;
  @OutTextOrNull('Its value; null = not set, or a secret') value: string | null;
  @OutFlag('A secret: only whether it is set is told') secret: boolean;
  @OutFlag('Has a value') set: boolean;
}
export class TableSizeDto {
  @OutText('Table, its partitions together') name: string;
  @OutNumber('Bytes with indexes') bytes: number;
}
export class StatusDto {
  @OutTime('Moment of the answer') at: string;
  @OutTime('This process runs since') since: string;
  @OutText('Version of the platform') version: string;
  @OutText('Version of Node.js') node: string;
  @OutText('Version of PostgreSQL') postgres: string;
  @OutText('Last migration that ran') migration: string;
  @OutNumber('Bytes of the database') databaseBytes: number;
  @OutList(() => TableSizeDto) tables: TableSizeDto[];
  @OutNumber('Free bytes where media are kept') freeBytes: number;
  @OutNumber('Size of that disk, bytes') diskBytes: number;
  @OutNumber('Resident memory of this process, bytes') memoryBytes: number;
  @OutList(() => PartDto) parts: PartDto[];
  @OutList(() => SettingDto, 'Settings of this process without secrets') settings: SettingDto[];
}

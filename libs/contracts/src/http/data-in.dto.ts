import { OutCount, OutList, OutText, OutTime } from './answers.js';
import { Text } from './fields.js';

/** Why a person moves an item out of quarantine. */
export class QuarantineDecisionDto {
  @Text(500, { description: 'Why', required: true, example: '点位已补登记，重新导入' }) reason: string;
}

/** How much lies in quarantine for one reason. */
export class QuarantineSumDto {
  @OutText('Where it came in') channel: string;
  @OutText('Stable code of the reason') reason: string;
  @OutText('waiting, replayed, dismissed') state: string;
  @OutCount('Items') items: number;
  @OutCount('Receipts: the same bytes again count here') times: number;
  @OutTime('Latest receipt') lastReceivedAt: string;
}
export class QuarantineSumsDto {
  @OutList(() => QuarantineSumDto, 'The most first') items: readonly QuarantineSumDto[];
  @OutCount('Items of all reasons') total: number;
}

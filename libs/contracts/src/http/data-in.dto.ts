import { Text } from './fields.js';

/** Why a person moves an item out of quarantine. */
export class QuarantineDecisionDto {
  @Text(500, { description: 'Why', required: true, example: '点位已补登记，重新导入' }) reason: string;
}

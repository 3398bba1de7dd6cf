import type { MachineClash } from '@app/application';
import { ProblemError } from '../core/problem.js';

const CLASHES: Readonly<Record<MachineClash['by'], readonly [zh: string, en: string]>> = {
  pin: ['同一厂牌的产品识别码已登记。', 'This product number of this manufacturer is registered already.'],
  engine: ['同一厂家的发动机号已登记。', 'This engine number of this maker is registered already.'],
  code: ['此环保号码已登记。', 'This code is registered already.'],
};

/** 409: another machine has this identity; `machineId` leads to it. */
export function clashProblem(clash: MachineClash): ProblemError {
  const [zh, en] = CLASHES[clash.by];
  return new ProblemError(409, `machine.${clash.by}_taken`, { zh, en }, [], { data: { machineId: clash.machineId } });
}

/** 409: this state does not allow it. */
export function notNow(code: string, state?: string): ProblemError {
  const text = { zh: '该状态下不能这样处理。', en: 'This cannot be done in this state.' };
  return new ProblemError(409, code, text, [], state === undefined ? {} : { data: { state } });
}

/** 409: an administrator must open a serial space first. */
export function noCode(code: string): ProblemError {
  return new ProblemError(409, code, {
    zh: '该县市没有可用的号段，请管理员先开设。',
    en: 'There is no number left for this county; an administrator must open a serial space.',
  });
}

export function unknownCursor(): ProblemError {
  return new ProblemError(400, 'request.cursor', { zh: '翻页标记无效。', en: 'This is no page cursor.' });
}

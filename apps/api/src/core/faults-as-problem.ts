import { faultMessage, type FieldFault } from '@app/contracts';
import { ProblemError } from './problem.js';

/** 400 with every fault of the body, in words of both languages. */
export function faultsAsProblem(
  faults: readonly { readonly path: string; readonly code: string; readonly data?: FieldFault['data'] }[],
): ProblemError {
  return new ProblemError(
    400,
    'request.invalid',
    { zh: '请求内容有误，请按各字段的提示修改。', en: 'The request has faults; see each field.' },
    faults.map((f) => ({ path: f.path, code: f.code, message: faultMessage(f.code) })),
  );
}

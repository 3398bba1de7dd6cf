import { faultsAsProblem } from '../core/faults-as-problem.js';
import { ProblemError } from '../core/problem.js';

/** Why a decision on a flag was not taken; `data.state` tells what the flag has become. */
export function reviewRefusal(code: string, state: string): ProblemError {
  const data = { data: { state } };
  if (code === 'flag.reason_missing') return faultsAsProblem([{ path: 'reason', code: 'field.missing' }]);
  if (code === 'flag.same_officer') {
    const text = { zh: '复核意见须由另一名执法人员给出。', en: 'The second opinion must come from another officer.' };
    return new ProblemError(403, code, text, [], data);
  }
  return new ProblemError(
    409,
    code,
    { zh: '该状态下不能这样处理。', en: 'This cannot be done in this state.' },
    [],
    data,
  );
}

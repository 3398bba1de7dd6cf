import type { ManageRefusal } from '@app/application';
import { faultsAsProblem } from '../core/faults-as-problem.js';
import { notFound, ProblemError } from '../core/problem.js';

/** What an account could not be changed for, on the wire. */
export function manageProblem(refusal: ManageRefusal): ProblemError {
  switch (refusal.kind) {
    case 'invalid':
      return faultsAsProblem(refusal.faults);
    case 'not_found':
      return notFound();
    case 'username_taken':
      return new ProblemError(409, 'user.username_taken', { zh: '用户名已存在。', en: 'The name is taken.' });
    case 'own_account':
      return new ProblemError(403, 'user.own_account', {
        zh: '不能对自己的账号执行此操作。',
        en: 'Nobody does this to the own account.',
      });
    case 'changed_meanwhile':
      return new ProblemError(409, 'request.changed_meanwhile', {
        zh: '数据已被他人修改，请重新读取。',
        en: 'Somebody changed it meanwhile; read it again.',
      });
  }
}

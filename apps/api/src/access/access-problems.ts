import { ProblemError } from '../core/problem.js';

const CHALLENGE = { headers: { 'www-authenticate': 'Bearer' } };

/** The refusals of the guard, each with one stable code. */
export const accessProblem = {
  noToken: () => new ProblemError(401, 'auth.required', { zh: '请先登录。', en: 'Sign in first.' }, [], CHALLENGE),
  expired: () =>
    new ProblemError(
      401,
      'auth.token_expired',
      { zh: '登录已过期，请刷新。', en: 'The access token has run out; refresh it.' },
      [],
      CHALLENGE,
    ),
  invalid: () =>
    new ProblemError(
      401,
      'auth.token_invalid',
      { zh: '登录凭证无效。', en: 'The access token is not valid.' },
      [],
      CHALLENGE,
    ),
  ended: () =>
    new ProblemError(
      401,
      'auth.session_ended',
      { zh: '会话已结束，请重新登录。', en: 'The session has ended; sign in again.' },
      [],
      CHALLENGE,
    ),
  role: () =>
    new ProblemError(403, 'access.role', { zh: '您的角色不能使用此功能。', en: 'Your role may not do this.' }),
  foreign: () =>
    new ProblemError(403, 'access.foreign_object', {
      zh: '该对象不在您的辖区或不属于您。',
      en: 'This is outside of your areas, or not yours.',
    }),
  noObject: () =>
    new ProblemError(404, 'access.no_such_object', { zh: '没有这个对象。', en: 'There is no such object.' }),
  setup: (steps: readonly string[]) =>
    new ProblemError(
      403,
      'auth.setup_required',
      { zh: '请先修改密码或绑定动态口令。', en: 'Change the password or enrol the second factor first.' },
      [],
      { data: { steps } },
    ),
} as const;

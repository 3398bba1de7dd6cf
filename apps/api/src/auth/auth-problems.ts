import { ProblemError, tooMany } from '../core/problem.js';
import { accessProblem } from '../access/access-problems.js';

const refusal = (code: string, zh: string, en: string) => () => new ProblemError(401, code, { zh, en });

/** What signing in and refreshing can be refused for, by the kinds of their use cases. */
export const authProblem = {
  refused: refusal(
    'auth.refused',
    '用户名或密码错误，或账号已停用。',
    'Name or password is wrong, or the account is disabled.',
  ),
  otp_required: refusal('auth.otp_required', '请输入动态口令。', 'The second factor is missing.'),
  otp_wrong: refusal('auth.otp_wrong', '动态口令错误或已使用。', 'The one-time code is wrong or was used before.'),
  locked: (seconds: number) =>
    tooMany(
      'auth.locked',
      { zh: '失败次数过多，请稍后再试。', en: 'Too many failures; wait before the next attempt.' },
      seconds,
    ),
  unknown: refusal(
    'auth.refresh_unknown',
    '刷新凭证无效，请重新登录。',
    'The refresh token is not known; sign in again.',
  ),
  reused: refusal(
    'auth.refresh_reused',
    '刷新凭证被重复使用，会话已终止，请重新登录。',
    'The refresh token was used before; the session has been ended. Sign in again.',
  ),
  ended: accessProblem.ended,
} as const;

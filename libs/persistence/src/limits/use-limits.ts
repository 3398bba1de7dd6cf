import { UseLimits, type UseDecision, type UseLimit } from '@app/application';
import { endOfShanghaiDay, shanghaiDate } from '@app/domain';
import type { Database } from '../database.js';

interface Row {
  granted: boolean;
  used: number;
  tokens: number;
}

/**
 * A token bucket and a day count in one row, moved by one statement: it holds however many processes ask at once.
 * What a refused call finds is not counted. The statement is a transaction of its own and does not wait for the disk: a
 * crash may forget the counts of its last moments, never what the calls did.
 */
const CONSUME = `
  INSERT INTO use_limit AS u (owner, bucket, day, used, tokens, at, granted)
  VALUES ($1, $2, $3, CASE WHEN $5 > 0 THEN 1 ELSE 0 END, $4::float8 - 1, $6, $5 > 0)
  ON CONFLICT (owner, bucket) DO UPDATE SET
    granted = ${available()} >= 1 AND ${usedToday()} < $5,
    used = ${usedToday()} + CASE WHEN ${available()} >= 1 AND ${usedToday()} < $5 THEN 1 ELSE 0 END,
    tokens = ${available()} - CASE WHEN ${available()} >= 1 AND ${usedToday()} < $5 THEN 1 ELSE 0 END,
    day = excluded.day,
    at = greatest(u.at, excluded.at)
  RETURNING granted, used, tokens, set_config('synchronous_commit', 'off', true)`;

/** Tokens now: what was left and what a minute's share has added since, at most the burst. */
function available(): string {
  return `least($4::float8, u.tokens + $4::float8 / 60 * greatest(0, extract(epoch FROM excluded.at - u.at)))`;
}

function usedToday(): string {
  return `(CASE WHEN u.day = excluded.day THEN u.used ELSE 0 END)`;
}

const NO_DAY_LIMIT = 2_147_483_647;

export class SqlUseLimits extends UseLimits {
  constructor(private readonly db: Database) {
    super();
  }

  override async consume(owner: string, bucket: string, limit: UseLimit, now: Date): Promise<UseDecision> {
    const perDay = limit.perDay ?? NO_DAY_LIMIT;
    const today = shanghaiDate(now);
    const params = [owner, bucket, today, limit.perMinute, perDay, now];
    const [row] = await this.db.prepared<Row>('use-limit', CONSUME, params);
    if (!row) throw new Error('use_limit.no_row');
    if (row.granted) return { granted: true, leftToday: limit.perDay === undefined ? null : perDay - row.used };
    if (row.used >= perDay) {
      const wait = (endOfShanghaiDay(today).getTime() - now.getTime()) / 1_000;
      return { granted: false, why: 'day_used_up', waitSeconds: Math.ceil(wait) };
    }
    return {
      granted: false,
      why: 'too_fast',
      waitSeconds: Math.max(1, Math.ceil(((1 - row.tokens) * 60) / limit.perMinute)),
    };
  }
}

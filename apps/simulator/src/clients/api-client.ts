import { setTimeout as sleep } from 'node:timers/promises';
import type { Account } from './accounts.js';

export interface ApiAnswer {
  readonly status: number;
  /** parsed JSON; null when the body was empty or something else */
  readonly body: Record<string, unknown> | null;
}

export interface ApiOptions {
  /** base address, e.g. http://localhost:3000 */
  readonly url: string;
  readonly account: Account;
  /** how long one request may be tried again while the platform is away or says "later", ms */
  readonly patienceMs: number;
  readonly signal?: AbortSignal | undefined;
  /** told of every pause, with its cause: a status or `network` */
  readonly onWait?: (cause: string) => void;
}

/** The platform did not take the request for as long as we were told to wait. */
export class PatienceError extends Error {
  constructor(readonly reason: string) {
    super(`simulator.patience: ${reason}`);
  }
}

const LATER = new Set([429, 502, 503, 504]);
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;
/** Tokens are renewed this long before they end. */
const EARLY_MS = 30_000;
const REQUEST_MS = 60_000;

interface Token {
  readonly access: string;
  readonly refresh: string | null;
  readonly until: number;
}

/** One account at the HTTP interface: logs in when needed, renews its token, waits when told to, tries again when cut off. */
export class ApiClient {
  private token: Promise<Token> | undefined;
  private held: Token | undefined;

  constructor(private readonly options: ApiOptions) {}

  get(path: string): Promise<ApiAnswer> {
    return this.request('GET', path);
  }

  post(path: string, body: unknown): Promise<ApiAnswer> {
    return this.request('POST', path, body);
  }

  /** @throws PatienceError, LoginError, or the signal's reason */
  async request(method: string, path: string, body?: unknown): Promise<ApiAnswer> {
    let renewed = false;
    return this.untilTaken(async () => {
      const token = await this.login();
      const answer = await this.send(method, path, body, token.access);
      if (answer.status !== 401 || renewed) return answer;
      // the key of the platform may have changed; whoever notices first signs in again
      renewed = true;
      if (this.held === token) this.token = this.held = undefined;
      return { ...answer, status: 0 };
    });
  }

  /** A refresh token works once: of all requests under way only one may renew. */
  private async login(): Promise<Token> {
    const pending = this.token;
    const known = await pending?.catch(() => undefined);
    if (known && known.until > Date.now()) return known;
    if (this.token === pending) {
      const { username, password } = this.options.account;
      this.token = this.obtain(known?.refresh ?? null, username, password);
      // whoever waits for it sees the failure; nobody else must
      this.token.catch(() => undefined);
    }
    const token = await this.token;
    if (token === undefined) return this.login();
    this.held = token;
    return token;
  }

  private async obtain(refreshToken: string | null, username: string, password: string): Promise<Token> {
    if (refreshToken !== null) {
      const renewed = await this.send('POST', '/api/v1/auth/refresh', { refreshToken });
      const token = tokenOf(renewed);
      if (token) return token;
    }
    const answer = await this.send('POST', '/api/v1/auth/token', { username, password });
    const token = tokenOf(answer);
    if (token) return token;
    throw new LoginError(answer);
  }

  private async untilTaken(attempt: () => Promise<ApiAnswer>): Promise<ApiAnswer> {
    const began = Date.now();
    for (let tries = 0; ; tries += 1) {
      let cause = 'network';
      let retryAfterMs: number | null = null;
      try {
        const answer = await attempt();
        if (answer.status !== 0 && !LATER.has(answer.status)) return answer;
        if (answer.status === 0) continue;
        cause = String(answer.status);
        retryAfterMs = retryAfterOf(answer);
      } catch (error) {
        this.options.signal?.throwIfAborted();
        if (error instanceof LoginError) {
          if (!LATER.has(error.answer.status)) throw error;
          cause = String(error.answer.status);
          retryAfterMs = retryAfterOf(error.answer);
        }
      }
      if (Date.now() - began > this.options.patienceMs) throw new PatienceError(cause);
      this.options.onWait?.(cause);
      const pause = retryAfterMs ?? Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(tries, 10));
      await sleep(pause * (1 + Math.random() / 4), undefined, { signal: this.options.signal });
    }
  }

  private async send(method: string, path: string, body?: unknown, token?: string): Promise<ApiAnswer> {
    const timeout = AbortSignal.timeout(REQUEST_MS);
    const { signal } = this.options;
    const response = await fetch(new URL(path, this.options.url), {
      method,
      headers: {
        accept: 'application/json',
        ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    const text = await response.text();
    const answer = { status: response.status, body: parse(text) };
    return LATER.has(response.status) ? { ...answer, body: { ...answer.body, ...later(response.headers) } } : answer;
  }
}

/** The platform does not know the account, or not any more. */
export class LoginError extends Error {
  constructor(readonly answer: ApiAnswer) {
    super(`simulator.login: ${answer.status} ${String(answer.body?.['code'] ?? '')}`);
  }
}

function tokenOf(answer: ApiAnswer): Token | null {
  const { accessToken, refreshToken, expiresIn } = answer.body ?? {};
  if (answer.status >= 300 || typeof accessToken !== 'string') return null;
  const seconds = typeof expiresIn === 'number' ? expiresIn : 300;
  const until = Date.now() + Math.max(seconds * 500, seconds * 1000 - EARLY_MS);
  return { access: accessToken, refresh: typeof refreshToken === 'string' ? refreshToken : null, until };
}

function later(headers: Headers): { retryAfter: string } | undefined {
  const said = headers.get('retry-after');
  return said === null ? undefined : { retryAfter: said };
}

/** `Retry-After` in seconds or as a date; at most ten minutes. */
function retryAfterOf(answer: ApiAnswer): number | null {
  const said = answer.body?.['retryAfter'];
  if (typeof said !== 'string') return null;
  const ms = /^\d+$/.test(said) ? Number(said) * 1000 : Date.parse(said) - Date.now();
  return Number.isFinite(ms) ? Math.min(600_000, Math.max(100, ms)) : null;
}

function parse(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

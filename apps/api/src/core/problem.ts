/** A sentence for people in both languages; programs read the code beside it. */
export interface LocalText {
  readonly zh: string;
  readonly en: string;
}

/** One fault of a request: where it stands (`vehicle.vin`, `items[2].value`), its stable code, and words. */
export interface ProblemItem {
  readonly path: string;
  readonly code: string;
  readonly message: LocalText;
}

/** What every refusal looks like on the wire (RFC 9457, `application/problem+json`). */
export interface ProblemBody {
  readonly type: 'about:blank';
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly message: LocalText;
  /** identifier of this request; quote it when asking for help */
  readonly instance: string;
  readonly errors: readonly ProblemItem[];
  /** facts a program can use: seconds to wait, ids, numbers */
  readonly data?: Readonly<Record<string, unknown>>;
}

interface ProblemExtras {
  readonly headers?: Readonly<Record<string, string>>;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** A refusal that the caller is told about; thrown by controllers and turned into a ProblemBody by the filter. */
export class ProblemError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly text: LocalText,
    readonly errors: readonly ProblemItem[] = [],
    readonly extras: ProblemExtras = {},
  ) {
    super(code);
    this.name = 'ProblemError';
  }
}

/** 404 for an object that is not there (or that nobody may know of). */
export function notFound(code = 'request.not_found'): ProblemError {
  return new ProblemError(404, code, { zh: '没有这个对象。', en: 'There is no such object.' });
}

/** 429 with the seconds to wait. */
export function tooMany(code: string, text: LocalText, waitSeconds: number): ProblemError {
  const seconds = Math.max(1, Math.ceil(waitSeconds));
  return new ProblemError(429, code, text, [], {
    headers: { 'retry-after': String(seconds) },
    data: { retryAfterSeconds: seconds },
  });
}

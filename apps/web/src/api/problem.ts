/** A text that the API sends in both languages. */
export interface LocalText {
  readonly zh: string;
  readonly en: string;
}

export interface Fault {
  readonly path: string;
  readonly code: string;
  readonly message: LocalText;
}

const UNREACHABLE: LocalText = { zh: '连接不上服务器。', en: 'The server cannot be reached.' };
const UNREADABLE: LocalText = { zh: '服务器的回答无法识别。', en: 'The answer of the server cannot be read.' };

/** A refusal of the API, or no answer at all (`status` 0, code `network.unreachable`). */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly text: LocalText,
    readonly faults: readonly Fault[] = [],
    /** number of the request, to quote */
    readonly instance: string | null = null,
    readonly data: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
    this.name = 'ApiProblem';
  }

  static unreachable(): ApiProblem {
    return new ApiProblem(0, 'network.unreachable', UNREACHABLE);
  }

  /** From the body of a refusal. */
  static of(status: number, body: unknown): ApiProblem {
    const problem = (typeof body === 'object' && body !== null ? body : {}) as Partial<{
      code: string;
      message: LocalText;
      errors: Fault[];
      instance: string;
      data: Record<string, unknown>;
    }>;
    const { code = `http.${status}`, message = UNREADABLE, errors = [], instance = null, data = {} } = problem;
    return new ApiProblem(status, code, message, errors, instance, data);
  }

  /** Would asking again later help? */
  get passing(): boolean {
    return this.status === 0 || this.status >= 500;
  }
}

/** Any thrown thing as a problem that a page can show. */
export function problemOf(error: unknown): ApiProblem {
  return error instanceof ApiProblem ? error : new ApiProblem(-1, 'page.fault', UNREADABLE);
}

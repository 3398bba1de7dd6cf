import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { isUnavailable } from '@app/persistence';
import { CredentialsBusyError, type Logger } from '@app/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemError, type LocalText, type ProblemBody } from './problem.js';

const RETRY_AFTER_S = 5;

/** What the framework refuses by itself, by status. */
const FRAMEWORK: Readonly<Record<number, { code: string; text: LocalText }>> = {
  400: { code: 'request.malformed', text: { zh: '请求无法解析。', en: 'The request cannot be read.' } },
  404: { code: 'request.no_such_route', text: { zh: '没有这个接口。', en: 'There is no such route.' } },
  405: { code: 'request.method', text: { zh: '不支持这个方法。', en: 'The method is not supported here.' } },
  413: { code: 'request.too_large', text: { zh: '请求太大。', en: 'The request is too large.' } },
  415: { code: 'request.media_type', text: { zh: '不支持的内容类型。', en: 'The media type is not supported.' } },
};

/** Turns everything thrown into a problem document. What is not known becomes a 500 with an id to quote, never a stack. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = problemOf(error);
    if (problem.status >= 500) {
      const route = request.routeOptions?.url ?? 'unknown';
      const level = problem.status === 503 ? 'warn' : 'error';
      this.logger[level]({ err: error, requestId: request.id, route, code: problem.code }, 'request failed');
    }
    if (reply.sent || reply.raw.headersSent) {
      reply.raw.end();
      return;
    }
    void reply
      .status(problem.status)
      .headers({ ...problem.extras.headers, 'content-type': 'application/problem+json; charset=utf-8' })
      .send(JSON.stringify(bodyOf(problem, request.id)));
  }
}

/** The refusal that belongs to an error. */
export function problemOf(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (isAway(error)) {
    return new ProblemError(
      503,
      'service.unavailable',
      {
        zh: '服务暂时不可用，请稍后重发，不会重复计入。',
        en: 'Not available right now; send it again later, it counts once.',
      },
      [],
      { headers: { 'retry-after': String(RETRY_AFTER_S) }, data: { retryAfterSeconds: RETRY_AFTER_S } },
    );
  }
  const status = statusOf(error);
  const known = FRAMEWORK[status];
  if (known) return new ProblemError(status, known.code, known.text);
  if (status >= 400 && status < 500) {
    return new ProblemError(status, 'request.refused', { zh: '请求被拒绝。', en: 'The request was refused.' });
  }
  return new ProblemError(500, 'internal.error', {
    zh: '平台内部错误，请把编号告诉管理员。',
    en: 'Something went wrong inside; tell the administrator the number in "instance".',
  });
}

function isAway(error: unknown): boolean {
  if (isUnavailable(error) || error instanceof CredentialsBusyError) return true;
  // ioredis while Redis is away
  return error instanceof Error && /MaxRetriesPerRequest|Connection is closed/.test(`${error.name} ${error.message}`);
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  if (error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number') return error.statusCode;
  return 500;
}

function bodyOf(problem: ProblemError, requestId: string): ProblemBody {
  return {
    type: 'about:blank',
    title: problem.text.en,
    status: problem.status,
    code: problem.code,
    message: problem.text,
    instance: requestId,
    errors: problem.errors,
    ...(problem.extras.data ? { data: problem.extras.data } : {}),
  };
}

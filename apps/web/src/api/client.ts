import createClient from 'openapi-fetch';
import { freshTokens, tokens } from '../session/tokens.js';
import { ApiProblem } from './problem.js';
import type { paths } from './schema.js';

/** Signs every request; one that comes back as expired is sent once more with new tokens. */
async function signedFetch(request: Request): Promise<Response> {
  const again = request.clone();
  const own = await freshTokens();
  const response = await fetch(sign(request, own?.accessToken));
  if (response.status !== 401 || tokens() === null) return response;
  const next = await freshTokens(true);
  return next === null ? response : fetch(sign(again, next.accessToken));
}

function sign(request: Request, token: string | undefined): Request {
  if (token !== undefined) request.headers.set('authorization', `Bearer ${token}`);
  return request;
}

/** The typed client: `await answer(api.GET('/api/v1/areas'))`. Types come from docs/api/openapi.json. */
export const api = createClient<paths>({ baseUrl: location.origin, fetch: signedFetch });

interface Result<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** The body of a good answer. @throws ApiProblem for a refusal and for no answer */
export async function answer<T>(call: Promise<Result<T>>): Promise<T> {
  let result: Result<T>;
  try {
    result = await call;
  } catch (error) {
    // fetch says TypeError for every network fault
    if (error instanceof TypeError) throw ApiProblem.unreachable();
    throw error;
  }
  if (!result.response.ok) throw ApiProblem.of(result.response.status, result.error);
  return result.data as T;
}

/**
 * The same for routes whose answer the description does not spell out; `T` is the page's view of it.
 * Prefer a route with a described answer, then the drift test guards it.
 */
export function answerAs<T>(call: Promise<Result<unknown>>): Promise<T> {
  return answer(call as Promise<Result<T>>);
}

/** Bytes with the caller's rights (photos, CSV): an `img` cannot send a token. */
export async function signedBlob(path: string): Promise<Blob> {
  const response = await signedFetch(new Request(new URL(path, location.origin))).catch(() => {
    throw ApiProblem.unreachable();
  });
  if (!response.ok) throw ApiProblem.of(response.status, await response.json().catch(() => null));
  return response.blob();
}

export { signedFetch };

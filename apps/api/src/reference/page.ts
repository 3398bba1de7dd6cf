import { applyDecorators } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import { faultsAsProblem } from '../core/faults-as-problem.js';

export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

const MAX_PAGE = 500;

/** Documents the two parameters that every list takes. */
export const PageParams = (): MethodDecorator =>
  applyDecorators(
    ApiQuery({ name: 'cursor', required: false, description: '`nextCursor` of the page before' }),
    ApiQuery({ name: 'limit', required: false, description: `1 to ${MAX_PAGE}; default 100` }),
  );

/**
 * One page of a list that is in memory and sorted by `keyOf`; the cursor is the key of the last item.
 * @throws ProblemError 400 when `limit` is no number from 1 to 500
 */
export function pageOf<T>(
  all: readonly T[],
  keyOf: (item: T) => string,
  query: { readonly cursor?: string; readonly limit?: string },
): Page<T> {
  const size = Number(query.limit ?? '100');
  if (!Number.isInteger(size) || size < 1 || size > MAX_PAGE) {
    throw faultsAsProblem([{ path: 'limit', code: 'field.out_of_range' }]);
  }
  const { cursor } = query;
  const rest = cursor === undefined ? all : all.filter((item) => keyOf(item) > cursor);
  const items = rest.slice(0, size);
  const last = items.at(-1);
  return { items, nextCursor: rest.length > size && last !== undefined ? keyOf(last) : null };
}

/**
 * What a log keeps of an error. A database error also carries `detail`, `where` and parameters with the values of the row, which
 * may be a plate: only the fields named here are written.
 */
export function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : undefined;
  return {
    type: error.name,
    message: error.message,
    ...(code === undefined ? {} : { code }),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
    stack: error.stack,
  };
}

const SOCKET = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH', 'EAI_AGAIN']);
/** PostgreSQL error classes that mean "not now": connection exceptions, operator intervention, out of resources. */
const SQLSTATE = /^(08|57P|53)/;
const WORDS =
  /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error/i;

/**
 * True when an error says that the database is away or full, not that the statement was wrong: try again later.
 * Reads the shape, not the class: an error of another realm (a worker, a test) is one too.
 */
export function isUnavailable(error: unknown): boolean {
  for (let e: unknown = error, depth = 0; typeof e === 'object' && e !== null && depth < 4; depth++) {
    const code = 'code' in e && typeof e.code === 'string' ? e.code : '';
    const message = 'message' in e && typeof e.message === 'string' ? e.message : '';
    if (SOCKET.has(code) || SQLSTATE.test(code) || WORDS.test(message)) return true;
    e = 'driverError' in e ? e.driverError : 'cause' in e ? e.cause : undefined;
  }
  return false;
}

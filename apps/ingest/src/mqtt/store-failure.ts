/** SQLSTATE classes that blame the data: data exception, integrity violation, program limit exceeded. */
const DATA_FAULT = /^(22|23|54)/;

/**
 * The SQLSTATE when the database refused the content itself, so that trying again cannot help; null when it may help
 * (connection, restart, deadlock, full disk, a missing table after a half-done upgrade).
 */
export function dataFault(error: unknown): string | null {
  for (let e: unknown = error, depth = 0; e instanceof Error && depth < 4; depth += 1) {
    const code = 'code' in e && typeof e.code === 'string' ? e.code : '';
    if (DATA_FAULT.test(code)) return code;
    e = 'driverError' in e ? e.driverError : e.cause;
  }
  return null;
}

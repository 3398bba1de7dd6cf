const SECRET = /^(authorization|cookie|set-cookie|password|passwd|secret|token|accesstoken|refreshtoken|otp)$/i;
const PERSONAL = /^(plate|plateno|platenumber|hphm|vin|clsbdh|lastsix)$/i;
const MAX_DEPTH = 6;

/**
 * A copy of a log object without secrets and personal data: their values become `[redacted]` at any depth (law 7: no plate and no
 * VIN in a log).
 */
export function redact(value: unknown, depth = 0): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof Error || value instanceof Date) return value;
  if (depth >= MAX_DEPTH) return '[deep]';
  if (Array.isArray(value)) return value.map((item) => redact(item, depth + 1));
  if (Buffer.isBuffer(value)) return `[${value.length} bytes]`;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) =>
      SECRET.test(name) || PERSONAL.test(name) ? [name, '[redacted]'] : [name, redact(inner, depth + 1)],
    ),
  );
}

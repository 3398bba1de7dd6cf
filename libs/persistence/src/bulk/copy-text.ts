/** One value in COPY text format. Dates as ISO, arrays and objects as JSON, `null`/`undefined` as \N. */
export function copyValue(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  if (value instanceof Date) return value.toISOString();
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString('hex')}`;
  return escapeText(typeof value === 'string' ? value : JSON.stringify(value));
}

const SPECIAL = /[\\\n\r\t]/;

function escapeText(text: string): string {
  // A NUL cannot be stored in a PostgreSQL text; it never carries meaning in a device's field.
  const clean = text.includes('\u0000') ? text.replaceAll('\u0000', '') : text;
  if (!SPECIAL.test(clean)) return clean;
  return clean.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t');
}

/** A COPY line from a row's values, in the order of the COPY's column list. */
export function copyLine(values: readonly unknown[]): string {
  let line = '';
  for (let i = 0; i < values.length; i++) line += (i === 0 ? '' : '\t') + copyValue(values[i]);
  return `${line}\n`;
}

/** Turns a JSON log line into one for the eye: time, level, role, message, what remains. */
export function consoleLine(line: string): string {
  let entry: Record<string, unknown>;
  try {
    entry = JSON.parse(line) as Record<string, unknown>;
  } catch {
    return line;
  }
  const { time, level, role, msg, ...rest } = entry;
  const more = Object.entries(rest).map(([name, value]) => `${name}=${text(value)}`);
  const clock = String(time).slice(11, 19);
  return `${[clock, String(level).toUpperCase().padEnd(5), `[${text(role)}]`, text(msg ?? ''), ...more].join(' ')}\n`;
}

function text(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null && 'stack' in value) return `\n${String(value.stack)}`;
  return JSON.stringify(value) ?? '';
}

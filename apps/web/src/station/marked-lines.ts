export interface MarkedLine {
  readonly text: string;
  readonly marked: boolean;
}

/**
 * A JSON text with a line a field, the lines of the given paths marked. A path that is not there marks the nearest block
 * around it; text that is no JSON comes back as it is, unmarked. Long rows of numbers stay on one line.
 */
export function markedLines(text: string, paths: readonly string[]): readonly MarkedLine[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return text.split('\n').map((line) => ({ text: line, marked: false }));
  }
  const lines: { path: string; text: string }[] = [];
  write(value, '', '', '', lines);
  const known = new Set(lines.map((line) => line.path));
  const wanted = new Set(paths.map((path) => nearest(path, known)));
  return lines.map((line) => ({ text: line.text, marked: wanted.has(line.path) }));
}

function nearest(path: string, known: ReadonlySet<string>): string {
  let at = path;
  while (at !== '' && !known.has(at)) {
    const around = at.replace(/(\.?[^.[\]]+|\[\d+\])$/, '');
    // a name that holds brackets itself is no path to walk along
    if (around === at) return '';
    at = around;
  }
  return at;
}

const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null;

function write(
  value: unknown,
  path: string,
  head: string,
  tail: string,
  lines: { path: string; text: string }[],
): void {
  const indent = '  '.repeat(path === '' ? 0 : path.split(/[.[]/).length);
  if (isPlain(value) || (Array.isArray(value) && value.every(isPlain))) {
    lines.push({ path, text: indent + head + JSON.stringify(value) + tail });
    return;
  }
  const list = Array.isArray(value);
  const entries = Object.entries(value as object);
  lines.push({ path, text: indent + head + (list ? '[' : '{') });
  entries.forEach(([name, one], at) => {
    const comma = at < entries.length - 1 ? ',' : '';
    if (list) write(one, `${path}[${name}]`, '', comma, lines);
    else write(one, path === '' ? name : `${path}.${name}`, `${JSON.stringify(name)}: `, comma, lines);
  });
  // the closing bracket belongs to no field: it is never marked
  lines.push({ path: '\0', text: indent + (list ? ']' : '}') + tail });
}

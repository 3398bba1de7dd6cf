/** A field and where its comma or the end of the record stands. */
type Cut = readonly [field: string, end: number];

function plain(text: string, from: number): Cut {
  const comma = text.indexOf(',', from);
  const end = comma < 0 ? text.length : comma;
  return [text.slice(from, end).trim(), end];
}

/** @param from behind the opening quote */
function quoted(text: string, from: number): Cut {
  let field = '';
  for (let at = from; ;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return [field + text.slice(at), text.length];
    field += text.slice(at, quote);
    if (text[quote + 1] !== '"') return [field, plain(text, quote + 1)[1]];
    field += '"';
    at = quote + 2;
  }
}

/**
 * One CSV record to its fields (RFC 4180: `""` inside quotes is a quote). Blanks around unquoted fields are dropped.
 * @param text without its line end
 */
export function csvFields(text: string): string[] {
  const fields: string[] = [];
  for (let at = 0; ;) {
    const [field, end] = text[at] === '"' ? quoted(text, at + 1) : plain(text, at);
    fields.push(field);
    if (end >= text.length) return fields;
    at = end + 1;
  }
}

/** A record as column -> text; absent columns are ''. */
export function csvRow(columns: readonly string[], text: string): Readonly<Record<string, string>> {
  const fields = csvFields(text);
  return Object.fromEntries(columns.map((name, i) => [name, fields[i] ?? '']));
}

/** Rows of equal keys as a text table; numbers to the right. */
export function table(rows) {
  if (rows.length === 0) return '';
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const text = rows.map((row) => keys.map((key) => show(row[key])));
  const width = keys.map((key, i) => Math.max(key.length, ...text.map((cells) => cells[i].length)));
  const line = (cells, source) =>
    cells
      .map((cell, i) =>
        source && typeof source[keys[i]] === 'number' ? cell.padStart(width[i]) : cell.padEnd(width[i]),
      )
      .join('  ')
      .trimEnd();
  return [line(keys), width.map((w) => '-'.repeat(w)).join('  '), ...text.map((cells, i) => line(cells, rows[i]))].join(
    '\n',
  );
}

function show(value) {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'number') return String(value);
  return Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en-US') : String(Number(value.toPrecision(3)));
}

/** The value below which a share `p` of the sorted numbers lies. */
export function percentile(sorted, p) {
  return sorted.length === 0 ? NaN : sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))];
}

import { inflateSync } from 'node:zlib';

/** What a reader finds in a PDF that `createPdf` made. */
export interface PdfContent {
  readonly pages: number;
  /** the text of each page, one line a written line */
  readonly text: readonly string[];
}

/** Reads the text back by the character map that the file carries, as copying from a PDF viewer does; `?` = a sign the font lacks. */
export function readPdf(bytes: Buffer): PdfContent {
  const streams = streamsOf(bytes);
  const signs = new Map<string, string>();
  for (const stream of streams) if (stream.includes('begincmap')) readMap(stream, signs);
  const text = streams.filter((stream) => /\bBT\b/.test(stream)).map((stream) => textOf(stream, signs));
  const pages = bytes.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
  return { pages, text };
}

function streamsOf(bytes: Buffer): string[] {
  const found: string[] = [];
  for (let at = 0; ;) {
    const start = bytes.indexOf('\nstream\n', at);
    if (start < 0) return found;
    const end = bytes.indexOf('\nendstream', start);
    const body = bytes.subarray(start + 8, end);
    try {
      found.push(inflateSync(body).toString('latin1'));
    } catch {
      found.push(body.toString('latin1'));
    }
    at = end;
  }
}

function readMap(cmap: string, signs: Map<string, string>): void {
  for (const block of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const range of (block[1] ?? '').matchAll(/<([0-9a-f]+)> <([0-9a-f]+)> \[([^\]]*)\]/gi)) {
      const first = parseInt(range[1] ?? '', 16);
      [...(range[3] ?? '').matchAll(/<([0-9a-f ]*)>/gi)].forEach((entry, i) => {
        const units = (entry[1] ?? '').trim().split(/\s+/).join('').match(/.{4}/g) ?? [];
        const id = (first + i).toString(16).padStart(4, '0');
        signs.set(id, units.map((unit) => String.fromCharCode(parseInt(unit, 16))).join(''));
      });
    }
  }
}

function textOf(content: string, signs: ReadonlyMap<string, string>): string {
  return [...content.matchAll(/\[([^\]]*)\] TJ/g)]
    .map((written) =>
      [...(written[1] ?? '').matchAll(/<([0-9a-f]+)>/gi)]
        .flatMap((hex) => hex[1]?.match(/.{4}/g) ?? [])
        .map((id) => (id === '0000' ? '?' : (signs.get(id.toLowerCase()) ?? '?')))
        .join(''),
    )
    .join('\n');
}

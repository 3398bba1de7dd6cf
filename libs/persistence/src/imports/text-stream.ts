import { UnreadableFile } from '@app/application';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';

/** UTF-8 when the whole file is valid UTF-8, otherwise GB 18030 (which contains GBK and GB 2312): what offices export. */
export async function encodingOf(path: string): Promise<'utf-8' | 'gb18030'> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(path)) decoder.decode(chunk as Buffer, { stream: true });
    decoder.decode();
    return 'utf-8';
  } catch {
    return 'gb18030';
  }
}

async function* decoded(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(await encodingOf(path), { ignoreBOM: false });
  let first = true;
  for await (const chunk of createReadStream(path)) {
    const text = decoder.decode(chunk as Buffer, { stream: true });
    if (first && text.startsWith('PK\u0003\u0004')) throw new UnreadableFile('import.not_text');
    first = false;
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

/** The file as text, byte order mark removed. */
export function textStream(path: string): Readable {
  return Readable.from(decoded(path), { objectMode: false, encoding: 'utf8' });
}

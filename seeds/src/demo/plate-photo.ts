import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';

const [WIDTH, HEIGHT] = [320, 240];

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}

/**
 * A drawn plate with lines like those of a name plate, another one for each text: the demo has photos to look at without
 * bringing any. PNG, grey, 320 × 240.
 */
export function platePhoto(text: string): { readonly bytes: Buffer; readonly sha256: string } {
  const digest = createHash('sha256').update(text).digest();
  const rows = Buffer.alloc(HEIGHT * (WIDTH + 1));
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) rows[y * (WIDTH + 1) + 1 + x] = shade(x, y, digest);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(WIDTH, 0);
  head.writeUInt32BE(HEIGHT, 4);
  head[8] = 8; // bits; colour type 0 = grey
  const bytes = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function shade(x: number, y: number, digest: Buffer): number {
  const plate = x > 24 && x < 296 && y > 32 && y < 208;
  if (!plate) return 90 + ((x + y) % 24);
  const line = Math.floor((y - 44) / 22);
  const inLine = (y - 44) % 22 < 9 && line >= 0 && line < 7;
  const length = 60 + (digest[line] ?? 0) * 0.75;
  return inLine && x > 40 && x < 40 + length && (x + (digest[line + 8] ?? 0)) % 9 < 6 ? 60 : 205;
}

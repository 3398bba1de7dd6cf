/**
 * The yardstick: the least a gateway can do and still store before it answers. Cuts frames by length, checks the BCC, COPYs the raw frame
 * with its times into a table without index, commits, answers. No dialects, no dedupe, no register, no counters, no bad input.
 */
import { createServer } from 'node:net';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

const MAX = 1_000;
const WAIT_MS = 20;
const CONNECTIONS = 2;
const HEADER = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
const TRAILER = Buffer.from([0xff, 0xff]);

const clients = [];
for (let i = 0; i < CONNECTIONS; i++) {
  const client = new pg.Client({ connectionString: process.env.BARE_DATABASE_URL });
  await client.connect();
  clients.push(client);
}
await clients[0].query('CREATE TABLE bare_packet (truck_id int, sampled_at bigint, received_at bigint, raw bytea)');
await clients[0].query('ALTER TABLE bare_packet ALTER raw SET STORAGE EXTERNAL');

let waiting = [];
let timer;
const idle = [...clients];

function pump(ripe) {
  const least = ripe ? 1 : MAX;
  while (idle.length > 0 && waiting.length >= least) {
    const batch = waiting.splice(0, MAX);
    const client = idle.pop();
    void store(client, batch).then(() => {
      idle.push(client);
      pump(true);
    });
  }
  if (waiting.length > 0 && timer === undefined) {
    timer = setTimeout(() => {
      timer = undefined;
      pump(true);
    }, WAIT_MS);
  }
}

async function store(client, batch) {
  let size = HEADER.length + TRAILER.length;
  for (const { frame } of batch) size += 38 + frame.length;
  const rows = Buffer.allocUnsafe(size);
  let at = HEADER.copy(rows);
  const now = BigInt(Date.now());
  for (const { frame, truck } of batch) {
    at = rows.writeInt16BE(4, at);
    at = rows.writeInt32BE(truck, rows.writeInt32BE(4, at));
    at = rows.writeBigInt64BE(now, rows.writeInt32BE(8, at));
    at = rows.writeBigInt64BE(now, rows.writeInt32BE(8, at));
    at = rows.writeInt32BE(frame.length, at);
    rows.set(frame, at);
    at += frame.length;
  }
  TRAILER.copy(rows, at);
  await client.query('BEGIN');
  const sink = client.query(copyFrom('COPY bare_packet FROM STDIN WITH (FORMAT binary)'));
  await new Promise((resolve, reject) => {
    sink.once('finish', resolve).once('error', reject);
    sink.end(rows.subarray(0, at + 2));
  });
  await client.query('COMMIT');
  for (const { socket, frame } of batch) socket.write(reply(frame));
}

function reply(frame) {
  const out = Buffer.allocUnsafe(31);
  frame.copy(out, 0, 0, 30);
  out.writeUInt16BE(6, 22);
  let bcc = 0;
  for (let i = 2; i < 30; i++) bcc ^= out[i];
  out[30] = bcc;
  return out;
}

let trucks = 0;
const server = createServer({ noDelay: true }, (socket) => {
  const truck = (trucks += 1);
  let rest = null;
  socket.on('error', () => undefined);
  socket.on('data', (chunk) => {
    const bytes = rest === null ? chunk : Buffer.concat([rest, chunk]);
    let at = 0;
    while (bytes.length - at >= 25) {
      const length = bytes.readUInt16BE(at + 22) + 25;
      if (bytes.length - at < length) break;
      let bcc = 0;
      for (let i = at + 2; i < at + length - 1; i++) bcc ^= bytes[i];
      if (bcc !== bytes[at + length - 1]) throw new Error('the bare gateway takes no bad input');
      waiting.push({ frame: bytes.subarray(at, at + length), truck, socket });
      at += length;
    }
    rest = at === bytes.length ? null : bytes.subarray(at);
    pump(false);
  });
});
server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, () => process.send({ port: server.address().port }));
process.on('SIGTERM', () => process.exit());

/**
 * Load of truck terminals, as a process of its own: one connection each, packets prepared before the clock starts. Told over IPC:
 * {port, sockets, perSocket, startMs, rate?, window, resend, rubbish, firstTruck}; with `rate` packets a second go out at that pace whether
 * replies come or not, without it every terminal keeps `window` packets under way. Answers {packets, replies, seconds, p50, p99, max, sent}.
 */
import { connect } from 'node:net';
import { percentile } from './table.mjs';
import { FRAME_LENGTH, Trace } from './trucks-traffic.mjs';

const REPLY_LENGTH = 31;
const TICK_MS = 4;

process.on('message', (task) => {
  run(task).then(
    (result) => process.send({ result }),
    (error) => process.send({ error: String(error.stack ?? error) }),
  );
});
process.on('disconnect', () => process.exit());

async function run(task) {
  const terminals = [];
  for (let n = 0; n < task.sockets; n += 100) {
    const some = Array.from({ length: Math.min(100, task.sockets - n) }, (_, i) => open(task, n + i));
    terminals.push(...(await Promise.all(some)));
  }
  process.send({ prepared: true });
  const began = performance.now();
  if (task.rate === undefined) await Promise.all(terminals.map((terminal) => terminal.flatOut(task.window)));
  else await paced(terminals, task.rate);
  const seconds = (performance.now() - began) / 1000;
  for (const { socket } of terminals) socket.destroy();
  const times = new Float64Array(terminals.reduce((sum, t) => sum + t.times.length, 0));
  let at = 0;
  for (const terminal of terminals) {
    times.set(terminal.times, at);
    at += terminal.times.length;
  }
  times.sort();
  return {
    packets: terminals.reduce((sum, t) => sum + t.wanted, 0),
    replies: times.length,
    rubbish: terminals.reduce((sum, t) => sum + t.rubbish, 0),
    resent: terminals.reduce((sum, t) => sum + t.resent, 0),
    seconds,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    max: times.at(-1),
  };
}

/** What goes out, one write each: packets, some of them twice, now and then a broken frame that nobody answers. */
function prepare({ perSocket, startMs, resend = 0, rubbish = 0, firstTruck = 0 }, n) {
  const trace = new Trace(firstTruck + n, startMs);
  const writes = [];
  let seed = n + 1;
  const dice = () => (seed = (Math.imul(seed, 1103515245) + 12345) >>> 0) / 2 ** 32;
  let resent = 0;
  let broken = 0;
  for (let i = 0; i < perSocket; i++) {
    const frame = trace.next();
    writes.push({ bytes: frame, replies: 1 });
    if (dice() < resend) {
      resent += 1;
      writes.push({ bytes: frame, replies: 1 });
    }
    if (dice() < rubbish) {
      broken += 1;
      const bad = Buffer.from(frame);
      bad[FRAME_LENGTH - 1] ^= 0x5a;
      writes.push({ bytes: bad, replies: 0 });
    }
  }
  return { writes, resent, rubbish: broken };
}

async function open(task, n) {
  const { writes, resent, rubbish } = prepare(task, n);
  const socket = connect({ port: task.port, host: '127.0.0.1', noDelay: true });
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  const wanted = writes.reduce((sum, write) => sum + write.replies, 0);
  const times = [];
  const sentAt = [];
  let next = 0;
  let head = 0;
  let bytes = 0;
  let window = 0;
  let done;
  const finished = new Promise((resolve, reject) => {
    done = resolve;
    socket.once('close', () => reject(new Error(`line ${n} was closed after ${times.length} of ${wanted} replies`)));
    socket.once('error', reject);
  });
  finished.catch(() => undefined);
  const write = () => {
    const one = writes[next++];
    if (one.replies > 0) sentAt.push(performance.now());
    socket.write(one.bytes);
  };
  socket.on('data', (chunk) => {
    bytes += chunk.length;
    const now = performance.now();
    while (bytes >= REPLY_LENGTH) {
      bytes -= REPLY_LENGTH;
      times.push(now - sentAt[head++]);
    }
    if (times.length === wanted) done();
    else while (next < writes.length && sentAt.length - head < window) write();
  });
  return {
    socket,
    times,
    wanted,
    resent,
    rubbish,
    finished,
    get more() {
      return next < writes.length;
    },
    write,
    flatOut(size) {
      window = size;
      while (next < writes.length && sentAt.length - head < window) write();
      return finished;
    },
  };
}

/** Round robin over the terminals, so many a tick as are due. */
async function paced(terminals, rate) {
  const total = terminals.reduce((sum, t) => sum + t.wanted + t.rubbish, 0);
  const began = performance.now();
  let sent = 0;
  let turn = 0;
  while (sent < total) {
    const due = Math.min(total, Math.floor(((performance.now() - began) / 1000) * rate));
    for (; sent < due; turn++) {
      const terminal = terminals[turn % terminals.length];
      if (!terminal.more) continue;
      terminal.write();
      sent += 1;
    }
    await new Promise((resolve) => setTimeout(resolve, TICK_MS));
  }
  await Promise.all(terminals.map((terminal) => terminal.finished));
}

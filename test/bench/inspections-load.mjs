/** Load of stations, a process of its own: raw sockets, so that the generator takes as little of the machine as it can. */
import net from 'node:net';
import { uploads } from './inspections-traffic.mjs';

process.once('message', (task) => {
  run(task).then(
    (result) => process.send({ result }, () => process.exit(0)),
    (error) => process.send({ error: String(error.stack ?? error) }, () => process.exit(1)),
  );
});

/**
 * @param task.rate uploads a second, evenly spaced; null = as fast as the connections allow
 * @returns uploads a second, latencies in ms from the moment an upload was due
 */
async function run({ ports, token, stationCode, vehicles, connections, rate, seconds, runId }) {
  const body = uploads({ run: runId, stationCode, vehicles });
  const clients = await Promise.all(Array.from({ length: connections }, (_, i) => connect(ports[i % ports.length])));
  const latencies = [];
  const statuses = {};
  let serial = 0;
  let bytes = 0;
  const started = performance.now();
  const end = started + seconds * 1000;
  const due = (n) => started + (n * 1000) / rate;
  await Promise.all(
    clients.map(async (client) => {
      for (;;) {
        const mine = serial++;
        const at = rate === null ? performance.now() : due(mine);
        if (at >= end) return;
        const wait = at - performance.now();
        if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
        const text = body(mine);
        bytes += Buffer.byteLength(text);
        const status = await client.post('/api/v1/inspections', text, token);
        statuses[status] = (statuses[status] ?? 0) + 1;
        latencies.push(performance.now() - at);
      }
    }),
  );
  const elapsed = (performance.now() - started) / 1000;
  for (const client of clients) client.close();
  latencies.sort((a, b) => a - b);
  const quantile = (q) => latencies[Math.min(latencies.length - 1, Math.floor(q * latencies.length))] ?? null;
  return {
    perSecond: latencies.length / elapsed,
    uploads: latencies.length,
    statuses,
    meanBytes: bytes / latencies.length,
    p50: quantile(0.5),
    p99: quantile(0.99),
    max: latencies.at(-1) ?? null,
  };
}

function connect(port) {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ port, host: '127.0.0.1', noDelay: true });
    let pending = null;
    let buffered = '';
    socket.setEncoding('latin1');
    socket.on('data', (text) => {
      buffered += text;
      const head = buffered.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/content-length: (\d+)/i.exec(buffered.slice(0, head))?.[1] ?? 0);
      if (buffered.length < head + 4 + length) return;
      const status = buffered.slice(9, 12);
      buffered = buffered.slice(head + 4 + length);
      const answer = pending;
      pending = null;
      answer.resolve(status);
    });
    const fail = (error) => {
      reject(error);
      pending?.reject(error);
    };
    socket.on('error', fail);
    socket.on('close', () => fail(new Error('connection closed')));
    socket.on('connect', () =>
      resolve({
        post: (path, text, token) =>
          new Promise((done, failed) => {
            pending = { resolve: done, reject: failed };
            socket.write(
              `POST ${path} HTTP/1.1\r\nhost: bench\r\nauthorization: Bearer ${token}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`,
            );
          }),
        close: () => {
          socket.removeAllListeners('close');
          socket.destroy();
        },
      }),
    );
  });
}

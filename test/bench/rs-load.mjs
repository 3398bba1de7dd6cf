/**
 * Load of roadside sites, as a process of its own: one connection a site, QoS 1, packets prepared before the clock starts. A site has at
 * most `window` records without an `ack` of the platform under way; the time from writing a record to reading its `ack` is its latency.
 * Told over IPC: {port, sites, perSite, size, window, rate?, password, startMs}; answers {records, seconds, p50, p99, max, bytes, messages}.
 */
import { connect } from 'node:net';
import mqtt from 'mqtt-packet';
import { percentile } from './table.mjs';
import { randomFrom, record } from './rs-traffic.mjs';

process.on('message', (task) => {
  run(task).then(
    (result) => process.send({ result }),
    (error) => process.send({ error: String(error.stack ?? error) }),
  );
});
process.on('disconnect', () => process.exit());

async function run(task) {
  const sites = await Promise.all(task.sites.map((code, i) => open(task, code, prepare(task, code, i))));
  process.send({ prepared: true });
  const began = performance.now();
  await Promise.all(sites.map((site) => site.drive(began)));
  const seconds = (performance.now() - began) / 1000;
  for (const site of sites) site.close();
  const times = sites.flatMap((site) => site.times).sort((a, b) => a - b);
  return {
    records: times.length,
    messages: sites.reduce((sum, site) => sum + site.messages, 0),
    bytesEach: Math.round(sites.reduce((sum, site) => sum + site.bytes, 0) / times.length),
    seconds,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    max: times.at(-1),
  };
}

function prepare({ perSite, size, startMs }, siteCode, seed) {
  const next = randomFrom(seed + 1);
  const packets = [];
  for (let i = 0; i < perSite; i += size) {
    const records = Array.from({ length: Math.min(size, perSite - i) }, (_, k) =>
      record(siteCode, i + k, startMs, next),
    );
    const payload = JSON.stringify(size === 1 ? records[0] : records);
    const messageId = (packets.length % 65_000) + 1;
    const topic = `ves/v1/rs/${siteCode}/01/rec`;
    packets.push({
      bytes: mqtt.generate({ cmd: 'publish', topic, payload, qos: 1, messageId }),
      codes: records.map((r) => r.jlbh),
      payloadBytes: Buffer.byteLength(payload),
    });
  }
  return packets;
}

async function open({ port, password, window, rate, sites: all }, siteCode, packets) {
  const socket = connect(port, '127.0.0.1').setNoDelay(true);
  const parser = mqtt.parser();
  const sentAt = new Map();
  const times = [];
  let position = 0;
  let done;
  let ready;
  const subscribed = new Promise((resolve) => (ready = resolve));
  const finished = new Promise((resolve) => (done = resolve));
  const total = packets.reduce((sum, packet) => sum + packet.codes.length, 0);
  /** records a second of this site; undefined = as fast as the window allows */
  const pace = rate === undefined ? undefined : rate / all.length;
  let began = 0;

  const fill = () => {
    const chunks = [];
    const now = performance.now();
    const due = pace === undefined ? Infinity : ((now - began) / 1000) * pace;
    while (
      position < packets.length &&
      sentAt.size < window &&
      (position + 1) * packets[position].codes.length <= due
    ) {
      const packet = packets[position++];
      for (const code of packet.codes) sentAt.set(code, now);
      chunks.push(packet.bytes);
    }
    if (chunks.length > 0) socket.write(Buffer.concat(chunks));
  };
  parser.on('packet', (packet) => {
    if (packet.cmd === 'connack') {
      if (packet.returnCode !== 0) throw new Error(`refused: ${packet.returnCode}`);
      const topic = `ves/v1/rs/${siteCode}/ack`;
      socket.write(mqtt.generate({ cmd: 'subscribe', messageId: 1, subscriptions: [{ topic, qos: 1 }] }));
    } else if (packet.cmd === 'suback') ready();
    else if (packet.cmd === 'publish') {
      socket.write(mqtt.generate({ cmd: 'puback', messageId: packet.messageId }));
      const now = performance.now();
      const { stored, refused } = JSON.parse(packet.payload.toString());
      if (refused.length > 0) throw new Error(`refused: ${JSON.stringify(refused[0])}`);
      for (const code of stored) {
        const sent = sentAt.get(code);
        if (sent === undefined) continue;
        times.push(now - sent);
        sentAt.delete(code);
      }
      fill();
      if (times.length === total) done();
    }
  });
  socket.on('data', (bytes) => parser.parse(bytes));
  socket.on('connect', () => {
    const username = `bench-${siteCode.toLowerCase()}`;
    socket.write(
      mqtt.generate({
        cmd: 'connect',
        protocolId: 'MQTT',
        protocolVersion: 4,
        clientId: siteCode,
        clean: true,
        keepalive: 60,
        username,
        password: Buffer.from(password),
      }),
    );
  });
  await subscribed;
  return {
    times,
    messages: packets.length,
    bytes: packets.reduce((sum, packet) => sum + packet.payloadBytes, 0),
    drive: async (start) => {
      began = start;
      const timer = pace === undefined ? undefined : setInterval(fill, 2);
      fill();
      await finished;
      clearInterval(timer);
    },
    close: () => socket.destroy(),
  };
}

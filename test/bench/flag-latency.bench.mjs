/**
 * From the moment a site publishes a reading to the moment an officer's page is told of the flag it opened, at 1,000 readings a
 * second: broker, ingest, commit, queue, judging, commit, event stream.
 */
import mqttPackage from 'mqtt';
import { addSites, SITE_PASSWORD } from './services.mjs';
import { openApi } from './api-client.mjs';
import { randomFrom, record, siteCodes } from './rs-traffic.mjs';
import { percentile } from './table.mjs';

const SITES = siteCodes(20);
const RATE = 1_000;
/** one reading in so many is over the limit, on a plate of its own: each opens flags */
const EVERY = 50;
const TARGET_MS = 1_000;

export const bench = {
  name: 'flag-latency',
  summary: `reading published -> flag on an officer's event stream, at ${RATE.toLocaleString('en-US')} readings a second`,
  run: async (context) => {
    const { seconds } = context;
    const services = await context.services({ seeds: true });
    await addSites(services.admin, SITES);
    await services.start('apps/standalone/src/broker.main.js');
    await services.start('apps/ingest/src/main.js', { MQTT_CLIENT_ID: 'bench' });
    await services.start('apps/worker/src/main.js');
    const api = await openApi(context, services);
    const officer = await api.officer();

    const sentAt = new Map();
    const times = [];
    const stop = await api.listen(officer, (event) => {
      if (event.kind !== 'flag.opened') return;
      const plate = String(event.data.plateKey).split('|')[0];
      const sent = sentAt.get(plate);
      if (sent === undefined) return;
      times.push(performance.now() - sent);
      sentAt.delete(plate);
    });

    const clients = await Promise.all(SITES.map((code) => connect(services.mqttPort, code)));
    const next = randomFrom(9);
    // the traffic's clock runs ten times as fast as ours: begin early enough never to reach the future
    const start = Date.now() - 2 * 86_400_000;
    let sent = 0;
    let offenders = 0;
    const publish = (i) => {
      const site = i % SITES.length;
      const raw = record(SITES[site], Math.floor(i / SITES.length), start, next, 60_000);
      if (i % EVERY === 0) {
        offenders += 1;
        Object.assign(raw, { hphm: `新B${String(offenders).padStart(4, '0')}Z`, cpys: '1', rlzl: 'B', btgdjg: 55 });
        sentAt.set(raw.hphm, performance.now());
      }
      clients[site].publish(`ves/v1/rs/${SITES[site]}/01/rec`, JSON.stringify(raw), { qos: 1 });
    };
    const pace = async (forSeconds) => {
      const began = performance.now();
      const first = sent;
      while (performance.now() - began < forSeconds * 1000) {
        const due = first + ((performance.now() - began) / 1000) * RATE;
        while (sent < due) publish(sent++);
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    };
    await pace(3);
    await settle(sentAt);
    times.length = 0;
    offenders = 1_000;
    const before = sent;
    const began = performance.now();
    await pace(seconds);
    const achieved = (sent - before) / ((performance.now() - began) / 1000);
    const missing = await settle(sentAt);
    stop();
    await Promise.all(clients.map((client) => client.endAsync(true)));

    times.sort((a, b) => a - b);
    const result = {
      readingsPerSecond: achieved,
      flags: times.length,
      missing,
      p50: percentile(times, 0.5),
      p99: percentile(times, 0.99),
      max: times.at(-1),
      ofTarget: percentile(times, 0.99) / TARGET_MS,
    };
    return {
      rows: [
        {
          'readings/s': achieved,
          flags: times.length,
          'not seen': missing,
          'p50 ms': result.p50,
          'p99 ms': result.p99,
          'max ms': result.max,
          'p99 of target': result.ofTarget,
        },
      ],
      notes: [
        `target p99 < ${TARGET_MS} ms: ${result.p99 < TARGET_MS ? 'reached' : `missed by ${Math.round(result.p99 - TARGET_MS)} ms`}`,
      ],
      result,
    };
  },
};

function connect(port, code) {
  return mqttPackage.connectAsync(`mqtt://127.0.0.1:${port}`, {
    clientId: code,
    username: `bench-${code.toLowerCase()}`,
    password: SITE_PASSWORD,
    protocolVersion: 4,
  });
}

/** Waits until every offender was seen, at most ten seconds. @returns how many were not */
async function settle(waiting) {
  for (let i = 0; i < 100 && waiting.size > 0; i += 1) await new Promise((resolve) => setTimeout(resolve, 100));
  return waiting.size;
}

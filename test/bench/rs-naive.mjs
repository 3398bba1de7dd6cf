/**
 * What a team would otherwise write: an mqtt.js listener that parses a message and saves it through a TypeORM repository, and
 * acknowledges it when the save has resolved. No ack topic, no dedupe beyond the primary key, no quarantine, no counters.
 */
import mqtt from 'mqtt';
import { DataSource, EntitySchema } from 'typeorm';

const number = { type: 'float', nullable: true };
const text = { type: 'text', nullable: true };
const Reading = new EntitySchema({
  name: 'NaiveReading',
  tableName: 'naive_reading',
  columns: {
    jlbh: { type: 'text', primary: true },
    jcrq: { type: 'timestamptz' },
    ...Object.fromEntries(
      ['dwbh', 'ycxbh', 'hphm', 'cpys', 'hpzl', 'rlzl', 'tp1', 'tp2', 'gjxxbh'].map((name) => [name, text]),
    ),
    ...Object.fromEntries(
      'cdxh sbzxd pdjg co2jg cojg hcjg nojg coco2 hcco2 noco2 btgdjg lgmhd clsd cljsd cdpd vsp fs fx hjwd sd dqy ddjd ddwd'
        .split(' ')
        .map((name) => [name, number]),
    ),
  },
});

const source = await new DataSource({
  type: 'postgres',
  url: process.env.NAIVE_DATABASE_URL,
  entities: [Reading],
  synchronize: true,
  installExtensions: false,
  poolSize: 10,
}).initialize();
const repository = source.getRepository(Reading);
const client = await mqtt.connectAsync(process.env.MQTT_URL, { clientId: 'naive', clean: false, protocolVersion: 4 });
client.handleMessage = (packet, acknowledge) => {
  const raw = JSON.parse(packet.payload.toString());
  repository.save({ ...raw, jcrq: new Date(`${raw.jcrq.replace(' ', 'T')}+08:00`) }).then(
    () => acknowledge(),
    (error) => {
      console.error(error.message);
      acknowledge(error);
    },
  );
};
await client.subscribeAsync('ves/v1/rs/+/+/rec', { qos: 1 });
process.on('disconnect', () => process.exit());
process.on('SIGTERM', () => process.exit());
process.send({ type: 'ready' });

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { INSPECTION_EXAMPLES } from '@app/contracts';
import { Database } from '@app/persistence';
import { loadObjects } from '@app/seeds';
import { InspectionsModule } from '../../apps/api/src/inspections/inspections.module.js';
import { MediaModule } from '../../apps/api/src/media/media.module.js';
import { testDatabase, type TestDatabase } from '../support/postgres.js';
import { asStation, subjectApi, type SubjectApi } from '../support/subject-api.js';

let database: TestDatabase;
let db: Database;
let api: SubjectApi;
const STATION = asStation('652301001');
const photo = randomBytes(300_000);
const video = randomBytes(1_000_000);
const sha = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
let id = '';

beforeAll(async () => {
  database = await testDatabase();
  db = await Database.open({ url: database.appUrl, name: 'media-test' });
  await loadObjects(db);
  api = await subjectApi(database, [InspectionsModule, MediaModule]);
  const reply = await api.app.inject({
    method: 'POST',
    url: '/api/v1/inspections',
    headers: { ...STATION, 'content-type': 'application/json' },
    payload: JSON.stringify({
      ...INSPECTION_EXAMPLES['ringelmann']?.value,
      media: [
        { kind: '101', file: 'front.jpg', sha256: sha(photo), size: photo.length },
        { kind: 'v01', file: 'front.mp4', sha256: sha(video), size: video.length },
      ],
    }),
  });
  id = (JSON.parse(reply.payload) as { id: string }).id;
});
afterAll(async () => {
  await api?.close();
  await db?.close();
  await database?.drop();
});

const raw = (bytes: Buffer, digest: string) =>
  api.app.inject({
    method: 'POST',
    url: `/api/v1/inspections/${id}/media`,
    headers: { ...STATION, 'content-type': 'image/jpeg', 'x-media-sha256': digest },
    payload: bytes,
  });
const report = async () => {
  const reply = await api.app.inject({ method: 'GET', url: `/api/v1/inspections/${id}`, headers: STATION });
  return JSON.parse(reply.payload) as { missingMedia: number; media: { file: string; receivedAt: string | null }[] };
};

describe('media of a test', () => {
  it('are missing until their bytes come', async () => {
    expect((await report()).missingMedia).toBe(2);
    const early = await api.app.inject({
      method: 'GET',
      url: `/api/v1/inspections/${id}/media/${sha(photo)}`,
      headers: STATION,
    });
    expect(early.statusCode).toBe(404);
  });

  it.each([
    ['media.wrong_hash', () => Buffer.concat([photo.subarray(1), Buffer.from('x')])],
    ['media.wrong_size', () => photo.subarray(0, 1000)],
    ['media.too_large', () => Buffer.concat([photo, photo])],
  ])('with other bytes are refused: %s', async (code, bytes) => {
    const reply = await raw(bytes(), sha(photo));
    expect(reply.statusCode).toBe(422);
    expect(JSON.parse(reply.payload)).toMatchObject({ code });
    expect((await report()).missingMedia).toBe(2);
    expect(readdirSync(`${api.mediaDir}/incoming`)).toEqual([]);
  });

  it('are stored raw, and the same again is a success', async () => {
    expect((await raw(photo, sha(photo))).statusCode).toBe(201);
    expect((await raw(photo, sha(photo))).statusCode).toBe(200);
    expect(await report()).toMatchObject({ missingMedia: 1 });
  });

  it('are stored by multipart under their announced name', async () => {
    const boundary = 'xxBOUNDARYxx';
    const payload = Buffer.concat([
      Buffer.from(
        `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="front.mp4"\r\ncontent-type: video/mp4\r\n\r\n`,
      ),
      video,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]);
    const reply = await api.app.inject({
      method: 'POST',
      url: `/api/v1/inspections/${id}/media`,
      headers: { ...STATION, 'content-type': `multipart/form-data; boundary=${boundary}` },
      payload,
    });
    expect([reply.statusCode, JSON.parse(reply.payload)]).toEqual([
      201,
      { file: 'front.mp4', sha256: sha(video), size: video.length },
    ]);
    expect(await report()).toMatchObject({ missingMedia: 0 });
  });

  it('come back whole and in parts', async () => {
    const get = (range?: string) =>
      api.app.inject({
        method: 'GET',
        url: `/api/v1/inspections/${id}/media/${sha(video)}`,
        headers: { ...STATION, ...(range ? { range } : {}) },
      });
    const whole = await get();
    expect(whole.headers['content-type']).toBe('video/mp4');
    expect(sha(whole.rawPayload)).toBe(sha(video));
    const part = await get('bytes=1000-1999');
    expect([part.statusCode, part.headers['content-range']]).toEqual([206, `bytes 1000-1999/${video.length}`]);
    expect(part.rawPayload.equals(video.subarray(1000, 2000))).toBe(true);
    expect((await get(`bytes=${video.length}-`)).statusCode).toBe(416);
  });

  it('that nobody announced are refused', async () => {
    expect((await raw(video, sha(Buffer.from('something else')))).statusCode).toBe(404);
    expect((await raw(video, 'nonsense')).statusCode).toBe(400);
  });
});

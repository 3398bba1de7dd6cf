import type { Amendment } from '@app/application';
import { plateKey } from '@app/domain';
import type { Database } from '../database.js';
import { insertEvents, insertFindings, insertJudgingTask } from './inspection-effects.js';
import { announceMedia } from './inspection-rows.js';
import { deflateProcess, encodeProcess } from './process-codec.js';
import { lockKeys, registerSightings, registryKeys } from './vehicle-registry.js';

/** Adds a version in one transaction; the version it was made from must still be the current one. */
export async function amendInspection(
  db: Database,
  amendment: Amendment,
  newId: () => string,
): Promise<{ done: boolean; taskId: string | null }> {
  const { id, upload, answer, sighting, at } = amendment;
  const version = amendment.fromVersion + 1;
  return db
    .transaction(async (tx) => {
      await lockKeys(tx, [`report:${upload.reportNo}`, ...registryKeys([sighting])]);
      const [registration] = await registerSightings(
        tx,
        [sighting],
        [{ author: amendment.author, reason: `amendment: ${amendment.reason}`, at }],
        newId,
      );
      const plate = sighting.plate === null ? null : plateKey(sighting.plate.text, sighting.plate.colour);
      const moved = await tx.query(
        `UPDATE inspection SET version = $3, result = $4, held = $5, station_verdict = $6, line_no = $7, vehicle_id = $8,
              plate_key = $9, started_at = $10, ended_at = $11, test_category = $12, contingency = $13
        WHERE id = $1 AND version = $2 RETURNING id`,
        [
          id,
          amendment.fromVersion,
          version,
          answer.verdict.result,
          answer.hold.held,
          upload.stationVerdict ?? null,
          upload.lineNo,
          registration?.vehicleId,
          plate,
          amendment.startedAt,
          amendment.endedAt,
          upload.testCategory,
          Boolean(upload.contingency),
        ],
      );
      // somebody else amended it: nothing of this one may stay
      if (moved.length === 0) throw new AmendedMeanwhile();
      await tx.query(
        `INSERT INTO inspection_version (inspection_id, version, at, author, reason, difference, content_sha256, report, answer, marks)
       VALUES ($1, $2, $3, $4, $5, $6::jsonb, decode($7, 'hex'), $8::jsonb, $9::json, $10::jsonb)`,
        [
          id,
          version,
          at,
          amendment.author,
          amendment.reason,
          JSON.stringify(amendment.difference),
          amendment.contentSha256,
          JSON.stringify(upload),
          JSON.stringify(answer),
          JSON.stringify(amendment.marks),
        ],
      );
      // an amendment without process data is one of a test without process data
      const table = amendment.process ?? { seconds: 0, bytes: encodeProcess({ columns: [], rows: [] }) };
      await tx.query(
        'INSERT INTO inspection_process (inspection_id, version, seconds, packed) VALUES ($1, $2, $3, $4)',
        [id, version, table.seconds, deflateProcess(table.bytes)],
      );
      const media = (upload.media ?? []).map((one) => ({ ...one, id, at }));
      if (media.length > 0) await announceMedia(tx, media);
      const effective = [{ ...amendment, receivedAt: at, late: false }];
      await insertFindings(tx, effective, version, newId);
      const taskId = await insertJudgingTask(tx, effective);
      await insertEvents(tx, 'inspection.amended', effective);
      return { done: true, taskId };
    })
    .catch((error: unknown) => {
      if (error instanceof AmendedMeanwhile) return { done: false, taskId: null };
      throw error;
    });
}

class AmendedMeanwhile extends Error {}

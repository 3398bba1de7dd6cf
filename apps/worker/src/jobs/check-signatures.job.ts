import { signatureKey, verifySignature } from '@app/codecs';
import { CheckSignatures, type HoldsSignature } from '@app/application';
import { SqlTruckSignatureStore } from '@app/persistence';
import type { JobHandler } from '@app/queue';
import type { WorkerParts } from '../worker-parts.js';

/** About a second of work: a key takes 10 ms to make ready, a check a bit more than one. */
const TRUCK_DAYS = 60;

const holds: HoldsSignature = (raw, { publicKey, chipId }, dialect) => {
  const key = signatureKey(publicKey, chipId);
  return key !== null && verifySignature(raw, key, { dialect }) === 'valid';
};

/** Looks at signatures of stored packets, a few of each truck's day. */
export function checkSignaturesJob(parts: WorkerParts): JobHandler<'check-signatures'> {
  const check = new CheckSignatures(new SqlTruckSignatureStore(parts.db), holds, parts.clock);
  return {
    name: 'check-signatures',
    handle: async () => ({ status: 'success', detail: await check.run(TRUCK_DAYS) }),
  };
}

import { keepBlob, put } from '../offline/outbox.js';
import { sendOutbox } from '../offline/send-outbox.js';
import type { KeptPhoto } from '../offline/shrink-photo.js';
import { uuid7 } from '../offline/uuid7.js';

export type DeskAction = 'confirmed' | 'order_repair' | 'let_go';

const base = (userId: string): { id: string; userId: string; madeAt: number } => ({
  id: uuid7(),
  userId,
  madeAt: Date.now(),
});

/** Says what was done after a look-up. Kept on the device until the platform has it. */
export async function recordAction(userId: string, lookupId: string, action: DeskAction): Promise<void> {
  const body = { action, at: new Date().toISOString() };
  await put({ ...base(userId), kind: 'action', lookupId, body });
  void sendOutbox(userId);
}

/** Reports that another vehicle carries the plate, in the officer's words if there are any. */
export async function reportMismatch(userId: string, lookupId: string, words: string): Promise<void> {
  const said = words.trim().slice(0, 500);
  await put({ ...base(userId), kind: 'mismatch', lookupId, body: said === '' ? {} : { words: said } });
  void sendOutbox(userId);
}

/** Adds a photo to a look-up. */
export async function addPhoto(userId: string, lookupId: string, photo: KeptPhoto): Promise<void> {
  await keepBlob(photo.sha256, photo.blob);
  await put({ ...base(userId), kind: 'photo', lookupId, sha256: photo.sha256 });
  void sendOutbox(userId);
}

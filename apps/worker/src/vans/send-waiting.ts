import type { VanOutbox } from '@app/persistence';
import type { WorkerParts } from '../worker-parts.js';

/** Sends what vans wait for. A message that is lost between broker and mark goes twice; its id tells the van. */
export async function sendWaiting(parts: WorkerParts, outbox: VanOutbox): Promise<number> {
  if (!parts.vans.ready) return 0;
  const now = parts.clock.now();
  const messages = await outbox.waiting(now);
  const sent: string[] = [];
  for (const message of messages) {
    try {
      await parts.vans.send({
        topic: `ves/v1/rs/${message.siteCode}/cmd/${message.cmdId}`,
        payload: JSON.stringify(message.payload),
      });
      sent.push(message.cmdId);
    } catch (err) {
      parts.logger.warn({ err }, 'a van could not be told');
      break;
    }
  }
  await outbox.markSent(sent, parts.clock.now());
  return sent.length;
}

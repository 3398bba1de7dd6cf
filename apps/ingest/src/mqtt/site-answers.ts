import { encodeAck, formatTopic } from '@app/codecs';
import type { SiteAnswer } from '@app/application';

/** Most record codes in one ack message: 1,000 × 30 bytes pass every broker's size limit. */
const MAX_CODES = 1_000;

/** One ack message a site, more when there are very many records. */
export function ackMessages(answers: ReadonlyMap<string, SiteAnswer>, at: Date): { topic: string; payload: string }[] {
  const messages: { topic: string; payload: string }[] = [];
  for (const [siteCode, { stored, refused }] of answers) {
    const topic = formatTopic({ kind: 'ack', siteCode });
    const count = Math.max(stored.length, refused.length);
    for (let from = 0; from < count; from += MAX_CODES) {
      const to = from + MAX_CODES;
      const ack = encodeAck(stored.slice(from, to), refused.slice(from, to), at);
      messages.push({ topic, payload: JSON.stringify(ack) });
    }
  }
  return messages;
}

import { parseTopic } from '@app/codecs';
import type { BrokerIdentity } from './authenticate.js';

const UP = new Set(['rec', 'cal', 'flow', 'media', 'birth', 'status', 'pos', 'cmd_reply']);

/** A site publishes on its own upward topics only; the platform everywhere in the scheme. */
export function mayPublish(who: BrokerIdentity, topic: string): boolean {
  if (who.kind === 'platform') return topic.startsWith('ves/');
  const parsed = parseTopic(topic);
  return parsed !== null && UP.has(parsed.kind) && parsed.siteCode === who.siteCode;
}

/**
 * A site subscribes to its own `ack` and `cmd` only. Shared subscriptions are refused to everybody: aedes would take
 * `$share/...` for a literal topic and deliver nothing, in silence.
 */
export function maySubscribe(who: BrokerIdentity, filter: string): boolean {
  if (filter.startsWith('$')) return false;
  if (who.kind === 'platform') return true;
  const own = `ves/v1/rs/${who.siteCode}`;
  if (filter === `${own}/ack` || filter === `${own}/cmd/#` || filter === `${own}/cmd/+`) return true;
  const parsed = parseTopic(filter);
  return parsed?.kind === 'cmd' && parsed.siteCode === who.siteCode;
}

/** Every topic that a site publishes to, as subscription filters of the ingest process. */
export const SITE_TOPIC_FILTERS = [
  'ves/v1/rs/+/+/rec',
  'ves/v1/rs/+/+/cal',
  'ves/v1/rs/+/+/flow',
  'ves/v1/rs/+/+/media',
  'ves/v1/rs/+/birth',
  'ves/v1/rs/+/status',
  'ves/v1/rs/+/pos',
  'ves/v1/denied/+/+',
] as const;

/** Share group of the ingest processes on a broker with shared subscriptions (MQTT 5, clause 4.8.2). */
export const SHARE_PREFIX = '$share/ingest/';

/** The platform's own account on the embedded broker. */
export const PLATFORM_USERNAME = 'ves-platform';

const DENIED = 'ves/v1/denied/';

/**
 * Where the embedded broker puts what a site published outside its own topics, so that it lands in quarantine instead
 * of nowhere. MQTT 3.1.1 has no "not allowed" answer to a publish, and closing the connection makes most clients
 * reconnect and send the same again for ever.
 */
export function deniedTopic(siteCode: string, original: string): string {
  return `${DENIED}${siteCode}/${encodeURIComponent(original.slice(0, 200))}`;
}

/** @returns null when it is no denied topic */
export function parseDeniedTopic(topic: string): { readonly siteCode: string; readonly original: string } | null {
  if (!topic.startsWith(DENIED)) return null;
  const [siteCode, original, ...more] = topic.slice(DENIED.length).split('/');
  if (siteCode === undefined || original === undefined || more.length > 0) return null;
  try {
    return { siteCode, original: decodeURIComponent(original) };
  } catch {
    return { siteCode, original };
  }
}

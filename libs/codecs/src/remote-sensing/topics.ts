/** A topic of the remote-sensing scheme `ves/v1/rs/…` taken apart. `siteCode` is dwbh, `lineNo` is ycxbh. */
export type RemoteSensingTopic =
  | { readonly kind: 'rec' | 'cal' | 'flow' | 'media'; readonly siteCode: string; readonly lineNo: string }
  | { readonly kind: 'birth' | 'status' | 'pos' | 'ack'; readonly siteCode: string }
  | { readonly kind: 'cmd' | 'cmd_reply'; readonly siteCode: string; readonly cmdId: string };

const SITE = /^[A-Z]\d{9}$/;
const LINE = /^\d{2}$/;
const CMD_ID = /^[A-Za-z0-9_-]{1,64}$/;
const LINE_KINDS = ['rec', 'cal', 'flow', 'media'] as const;
const SITE_KINDS = ['birth', 'status', 'pos', 'ack'] as const;

/** dwbh: type letter + 6-digit administrative code + 3 digits. */
export function isSiteCode(text: string): boolean {
  return SITE.test(text);
}

/** ycxbh: two digits within the site. */
export function isLineNo(text: string): boolean {
  return LINE.test(text);
}

/**
 * Takes a topic apart. Source: the recommended scheme of docs/device-protocols.md (own design, 8.4).
 * @returns null for anything that is not exactly one of the nine topics (wildcards, wrong codes, extra levels)
 */
export function parseTopic(topic: string): RemoteSensingTopic | null {
  if (topic.length > 256) return null;
  const [root, version, area, siteCode, third, fourth, fifth, ...more] = topic.split('/');
  if (root !== 'ves' || version !== 'v1' || area !== 'rs' || more.length > 0) return null;
  if (siteCode === undefined || third === undefined || !SITE.test(siteCode)) return null;
  if (fourth === undefined) {
    const kind = SITE_KINDS.find((name) => name === third);
    return kind === undefined ? null : { kind, siteCode };
  }
  if (third === 'cmd') {
    if (!CMD_ID.test(fourth)) return null;
    if (fifth === undefined) return { kind: 'cmd', siteCode, cmdId: fourth };
    return fifth === 'reply' ? { kind: 'cmd_reply', siteCode, cmdId: fourth } : null;
  }
  const kind = LINE_KINDS.find((name) => name === fourth);
  return kind === undefined || fifth !== undefined || !LINE.test(third) ? null : { kind, siteCode, lineNo: third };
}

/** The reverse of `parseTopic`. */
export function formatTopic(topic: RemoteSensingTopic): string {
  const base = `ves/v1/rs/${topic.siteCode}`;
  if ('lineNo' in topic) return `${base}/${topic.lineNo}/${topic.kind}`;
  if (topic.kind === 'cmd') return `${base}/cmd/${topic.cmdId}`;
  if (topic.kind === 'cmd_reply') return `${base}/cmd/${topic.cmdId}/reply`;
  return `${base}/${topic.kind}`;
}

import type { SiteAccount } from '@app/application';

export interface MosquittoAccount extends SiteAccount {
  readonly username: string;
}

/** One `user:hash` line an account. @throws Error when a name cannot stand in the file */
export function passwordFile(entries: readonly { readonly username: string; readonly mqttHash: string }[]): string {
  return entries
    .map(({ username, mqttHash }) => {
      if (/[:\n\r]/.test(username) || /[\n\r]/.test(mqttHash)) throw new Error(`mosquitto.bad_name: ${username}`);
      return `${username}:${mqttHash}\n`;
    })
    .join('');
}

/**
 * ACL by user, not by `%c` pattern: the client id is what a client says of itself, the user is proven by its password.
 * Each site writes its own upward topics and reads its own `ack` and `cmd`; the platform's account has the whole scheme.
 */
export function aclFile(accounts: readonly MosquittoAccount[], platformUser: string): string {
  const line = ['rec', 'cal', 'flow', 'media'];
  const site = ['birth', 'status', 'pos', 'cmd/+/reply'];
  const blocks = accounts.map(({ username, siteCode }) => {
    const own = `ves/v1/rs/${siteCode}`;
    return [
      `user ${username}`,
      ...line.map((topic) => `topic write ${own}/+/${topic}`),
      ...site.map((topic) => `topic write ${own}/${topic}`),
      `topic read ${own}/ack`,
      `topic read ${own}/cmd/#`,
      '',
    ].join('\n');
  });
  return [`user ${platformUser}\ntopic readwrite ves/v1/#\n`, ...blocks].join('\n');
}

/** What the platform needs of the server beyond its defaults; the defaults drop messages in silence. */
export function confSnippet(dir: string): string {
  return [
    '# Mosquitto 2.x for the vehicle-emissions platform: include_dir this folder, or copy the lines.',
    'per_listener_settings false',
    'allow_anonymous false',
    `password_file ${dir}/passwords`,
    `acl_file ${dir}/acl`,
    '# default 20: caps the batch of an ingest process',
    'max_inflight_messages 2000',
    '# default 1000, then messages are dropped without a word; 0 would be without a bound',
    'max_queued_messages 100000',
    'max_queued_bytes 268435456',
    '# the largest record message, its topic and header',
    'message_size_limit 1050000',
    '# sessions and retained messages outlive a restart',
    'persistence true',
    'autosave_interval 30',
    '# a device that is away for a day keeps its ack and cmd',
    'persistent_client_expiration 7d',
    '',
  ].join('\n');
}

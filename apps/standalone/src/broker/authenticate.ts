import type { SiteAccounts } from '@app/application';
import { sameSecret, sha256 } from '@app/platform';
import { verifyMqttHash } from './verify-mqtt-hash.js';

/** Who a connection speaks for. */
export type BrokerIdentity = { readonly kind: 'platform' } | { readonly kind: 'site'; readonly siteCode: string };

/** MQTT 3.1.1 CONNACK codes (clause 3.2.2.3). */
export const IDENTIFIER_REJECTED = 2;
export const SERVER_UNAVAILABLE = 3;
export const BAD_CREDENTIALS = 4;

export interface PlatformAccount {
  readonly username: string;
  readonly password: string;
}

/** How long a password that was right is believed without asking again, ms; a blocked account keeps out after it. */
const BELIEVED_MS = 30_000;

/** Checks user names and passwords: the platform's own account, and one account a site. */
export class Authenticator {
  private readonly believed = new Map<
    string,
    { readonly digest: string; readonly siteCode: string; readonly until: number }
  >();

  constructor(
    private readonly accounts: SiteAccounts,
    private readonly platform: PlatformAccount,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** @returns an identity, or the CONNACK code of the refusal */
  async check(
    clientId: string,
    username: string | undefined,
    password: Buffer | undefined,
  ): Promise<BrokerIdentity | number> {
    if (username === undefined || password === undefined) return BAD_CREDENTIALS;
    if (username === this.platform.username) {
      return sameSecret(password.toString('utf8'), this.platform.password) ? { kind: 'platform' } : BAD_CREDENTIALS;
    }
    const siteCode = await this.siteOf(username, password);
    if (siteCode === null) return BAD_CREDENTIALS;
    // the client id names the session: were it free, one site could take over another's session
    return clientId === siteCode ? { kind: 'site', siteCode } : IDENTIFIER_REJECTED;
  }

  private async siteOf(username: string, password: Buffer): Promise<string | null> {
    const digest = sha256(password);
    const known = this.believed.get(username);
    if (known && known.until > this.now() && known.digest === digest) return known.siteCode;
    const account = await this.accounts.find(username);
    if (account === null || !(await verifyMqttHash(password, account.mqttHash))) return null;
    if (this.believed.size > 10_000) this.believed.clear();
    this.believed.set(username, { digest, siteCode: account.siteCode, until: this.now() + BELIEVED_MS });
    return account.siteCode;
  }
}

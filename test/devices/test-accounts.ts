import { pbkdf2Sync } from 'node:crypto';
import { SiteAccounts, type SiteAccount } from '@app/application';

export const PLATFORM = { username: 'ves-platform', password: 'platform-secret' };
export const SITE_PASSWORD = 'site-secret';

export function mqttHash(password: string): string {
  const salt = Buffer.from('0123456789ab');
  return `$7$101$${salt.toString('base64')}$${pbkdf2Sync(password, salt, 101, 64, 'sha512').toString('base64')}`;
}

/** Accounts `site-{dwbh}` with one password, for tests of the broker alone. */
export class TestAccounts extends SiteAccounts {
  private readonly hash = mqttHash(SITE_PASSWORD);

  constructor(private readonly siteCodes: readonly string[]) {
    super();
  }

  override async find(username: string): Promise<SiteAccount | null> {
    const siteCode = this.siteCodes.find((code) => username === `site-${code.toLowerCase()}`);
    return siteCode === undefined ? null : { siteCode, mqttHash: this.hash };
  }

  override async list(): Promise<readonly (SiteAccount & { username: string })[]> {
    return this.siteCodes.map((siteCode) => ({
      username: `site-${siteCode.toLowerCase()}`,
      siteCode,
      mqttHash: this.hash,
    }));
  }
}

export const siteLogin = (siteCode: string): { username: string; password: string } => ({
  username: `site-${siteCode.toLowerCase()}`,
  password: SITE_PASSWORD,
});

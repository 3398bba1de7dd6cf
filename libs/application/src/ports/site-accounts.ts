/** What the broker must know of a machine account to let a site in. */
export interface SiteAccount {
  /** dwbh that the account speaks for */
  readonly siteCode: string;
  /** `$7$iterations$salt$hash`, PBKDF2-SHA512 as Mosquitto writes it */
  readonly mqttHash: string;
}

/** Accounts of remote-sensing sites. */
export abstract class SiteAccounts {
  /** @returns null when there is no active account of that name that speaks for a site */
  abstract find(username: string): Promise<SiteAccount | null>;
  /** Every active site account, for the password and ACL files of an external broker. */
  abstract list(): Promise<readonly (SiteAccount & { readonly username: string })[]>;
}

import { SiteAccounts, type SiteAccount } from '@app/application';
import type { Sql } from '../database.js';

const ACTIVE = `FROM user_account WHERE subject_kind = 'site' AND subject_id IS NOT NULL AND state = 'active' AND mqtt_hash IS NOT NULL`;

interface Row {
  username: string;
  subject_id: string;
  mqtt_hash: string;
}

/** Site accounts of the user register. */
export class PgSiteAccounts extends SiteAccounts {
  constructor(private readonly sql: Sql) {
    super();
  }

  override async find(username: string): Promise<SiteAccount | null> {
    const [row] = await this.sql.query<Row>(
      `SELECT username, subject_id, mqtt_hash ${ACTIVE} AND username = lower($1)`,
      [username],
    );
    return row ? { siteCode: row.subject_id, mqttHash: row.mqtt_hash } : null;
  }

  override async list(): Promise<readonly (SiteAccount & { readonly username: string })[]> {
    const rows = await this.sql.query<Row>(`SELECT username, subject_id, mqtt_hash ${ACTIVE} ORDER BY username`);
    return rows.map((row) => ({ username: row.username, siteCode: row.subject_id, mqttHash: row.mqtt_hash }));
  }
}

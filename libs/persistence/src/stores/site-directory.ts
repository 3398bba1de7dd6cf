import type { SiteAreas } from '@app/application';
import type { Sql } from '../database.js';

const FRESH_MS = 10_000;

/** Which sites are registered, and where; remembered for ten seconds because every batch asks. */
export class SiteDirectory {
  private known = new Map<string, string>();
  private readAt = 0;
  private reading: Promise<void> | undefined;

  constructor(private readonly sql: Sql) {}

  async areas(siteCodes: readonly string[]): Promise<SiteAreas> {
    const now = performance.now();
    const stale = this.readAt === 0 || now - this.readAt > FRESH_MS;
    // an unknown site may have been registered a moment ago, so it is always looked up
    if (siteCodes.length > 0 && (stale || siteCodes.some((code) => !this.known.has(code)))) {
      this.reading ??= this.read().finally(() => {
        this.reading = undefined;
      });
      await this.reading;
    }
    return new Map(siteCodes.flatMap((code) => (this.known.has(code) ? [[code, this.known.get(code) ?? '']] : [])));
  }

  private async read(): Promise<void> {
    const rows = await this.sql.query<{ code: string; area_code: string }>('SELECT code, area_code FROM rs_site');
    this.known = new Map(rows.map((row) => [row.code, row.area_code]));
    this.readAt = performance.now();
  }
}

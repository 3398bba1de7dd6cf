import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a campaign counted what had been stored before it was opened; null = a job still has to. */
export class CampaignRecount1700000017000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE campaign ADD COLUMN recounted_at timestamptz');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE campaign DROP COLUMN recounted_at');
  }
}

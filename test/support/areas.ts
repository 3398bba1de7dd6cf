import { Database } from '@app/persistence';

/** 昌吉州 and two of its counties, a county of the neighbouring region, a station and a site in each county. */
export async function seedAreas(url: string): Promise<void> {
  const db = await Database.open({ url, name: 'seed-areas', poolSize: 1 });
  try {
    await db.query(`INSERT INTO area (code, name_zh, name_en, parent_code, level) VALUES
      ('652300', '昌吉回族自治州', 'Changji', NULL, 'prefecture'),
      ('652301', '昌吉市', 'Changji City', '652300', 'county'),
      ('652302', '阜康市', 'Fukang', '652300', 'county'),
      ('652201', '伊州区', 'Yizhou', NULL, 'county')`);
    await db.query(`INSERT INTO station (code, name, area_code) VALUES
      ('ST-01', '昌吉一站', '652301'), ('ST-02', '阜康一站', '652302'), ('ST-09', '哈密一站', '652201')`);
    await db.query(`INSERT INTO rs_site (code, name, kind, area_code) VALUES
      ('RS-01', '昌吉点位', 'A', '652301'), ('RS-02', '阜康点位', 'B', '652302')`);
  } finally {
    await db.close();
  }
}

export const STATION_1 = { kind: 'station', id: 'ST-01' } as const;
export const STATION_2 = { kind: 'station', id: 'ST-02' } as const;
export const SITE_1 = { kind: 'site', id: 'RS-01' } as const;

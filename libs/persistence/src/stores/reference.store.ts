import {
  ReferenceStore,
  UnknownReference,
  type AddedCounts,
  type Area,
  type Author,
  type RsSite,
  type Station,
  type Upkeep,
} from '@app/application';
import type { Database, Sql } from '../database.js';
import { sitesJson, stationsJson } from '../queries/reference-json.js';
import { auditUpkeep } from './reference-audit.js';
import { insertMissing, upsert } from './reference-rows.js';

export class SqlReferenceStore extends ReferenceStore {
  constructor(private readonly db: Database) {
    super();
  }

  async addMissing(data: {
    areas: readonly Area[];
    stations: readonly Station[];
    sites: readonly RsSite[];
  }): Promise<AddedCounts> {
    return this.db.transaction(async (tx) => ({
      areas: await insertMissing(tx, 'area', data.areas.map(areaRow)),
      stations: await addObjects(tx, 'station', data.stations, stationRows),
      sites: await addObjects(tx, 'rs_site', data.sites, siteRows),
    }));
  }

  async putStation(station: Station, by: Author): Promise<Upkeep<Station>> {
    return this.db.transaction(async (tx) => {
      const before = await oneOf<Station>(tx, stationsJson('s.code = $1'), station.code);
      await put(tx, station.areaCode, stationRows(station));
      const after = await oneOf<Station>(tx, stationsJson('s.code = $1'), station.code);
      await auditUpkeep(tx, by, 'station', station, before, after);
      return { before, after: after ?? station };
    });
  }

  async putSite(site: RsSite, by: Author): Promise<Upkeep<RsSite>> {
    return this.db.transaction(async (tx) => {
      const before = await oneOf<RsSite>(tx, sitesJson('s.code = $1'), site.code);
      await put(tx, site.areaCode, siteRows(site));
      const after = await oneOf<RsSite>(tx, sitesJson('s.code = $1'), site.code);
      await auditUpkeep(tx, by, 'site', site, before, after);
      return { before, after: after ?? site };
    });
  }
}

type Row = Readonly<Record<string, unknown>>;
/** Rows by table, parents first. */
type Tables = readonly (readonly [table: string, rows: readonly Row[]])[];

/** A station or site that is there already is left alone with everything below it. */
async function addObjects<T>(
  tx: Sql,
  table: string,
  objects: readonly T[],
  rowsOf: (one: T) => Tables,
): Promise<number> {
  let added = 0;
  for (const object of objects) {
    const tables = rowsOf(object);
    const isNew = (await insertMissing(tx, table, tables[0]?.[1] ?? [])) > 0;
    if (isNew) for (const [child, rows] of tables.slice(1)) await insertMissing(tx, child, rows);
    added += isNew ? 1 : 0;
  }
  return added;
}

async function put(tx: Sql, areaCode: string, tables: Tables): Promise<void> {
  const known = await tx.query('SELECT 1 FROM area WHERE code = $1', [areaCode]);
  if (known.length === 0) throw new UnknownReference('reference.area_unknown', { areaCode });
  for (const [table, rows] of tables) await upsert(tx, table, rows);
}

async function oneOf<T>(tx: Sql, json: string, code: string): Promise<T | null> {
  const [row] = await tx.query<{ found: T[] }>(`SELECT (${json}) AS found`, [code]);
  return row?.found[0] ?? null;
}

const areaRow = (area: Area): Row => ({
  code: area.code,
  name_zh: area.name.zh,
  name_en: area.name.en,
  parent_code: area.parentCode,
  level: area.level,
  seat_lon: area.seat?.lon ?? null,
  seat_lat: area.seat?.lat ?? null,
  altitude_m: area.altitudeM,
});

function stationRows(station: Station): Tables {
  const station_code = station.code;
  const { code, name, address, lon, lat, status } = station;
  const head = {
    code,
    name,
    address,
    lon,
    lat,
    status,
    area_code: station.areaCode,
    altitude_m: station.altitudeM,
    authorised_until: station.authorisedUntil,
    software_versions: [...station.softwareVersions],
  };
  const lines = station.lines.map((line) => ({
    station_code,
    line_no: line.lineNo,
    name: line.name,
    methods: [...line.methods],
    status: line.status,
  }));
  const devices = station.lines.flatMap((line) =>
    line.devices.map((device) => ({
      station_code,
      line_no: line.lineNo,
      kind: device.kind,
      model: device.model,
      serial_no: device.serialNo,
      valid_until: device.validUntil,
    })),
  );
  const staff = station.staff.map((one) => ({
    station_code,
    staff_no: one.staffNo,
    name: one.name,
    position: one.position,
    active: one.active,
  }));
  return [
    ['station', [head]],
    ['station_line', lines],
    ['station_device', devices],
    ['station_staff', staff],
  ];
}

function siteRows(site: RsSite): Tables {
  const site_code = site.code;
  const { code, name, kind, address, lon, lat, status } = site;
  const head = {
    code,
    name,
    kind,
    address,
    lon,
    lat,
    status,
    area_code: site.areaCode,
    slope_deg: site.slopeDeg,
    van_plate: site.vanPlate,
  };
  const lines = site.lines.map((line) => ({ site_code, line_no: line.lineNo, lane: line.lane }));
  const devices = site.lines.flatMap((line) =>
    line.devices.map((device) => ({
      site_code,
      line_no: line.lineNo,
      kind: device.kind,
      model: device.model,
      serial_no: device.serialNo,
      valid_from: device.validFrom,
      valid_until: device.validUntil,
    })),
  );
  return [
    ['rs_site', [head]],
    ['rs_line', lines],
    ['rs_device', devices],
  ];
}

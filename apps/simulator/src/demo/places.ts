import type { ApiClient } from '../clients/api-client.js';
import { simSite, type SimSite } from '../readings/sim-site.js';
import { SIM_METHODS, type SimMethod } from '../tests/sim-inspection.js';

/** A line of a station that can be played: it is in service and approved for something we can simulate. */
export interface PlayedLine {
  readonly stationCode: string;
  readonly lineNo: string;
  readonly methods: readonly SimMethod[];
}

export interface PlayedSite {
  readonly code: string;
  readonly lines: readonly SimSite[];
  /** a van tells where it stands */
  readonly van: boolean;
  /** falls silent soon after its birth message */
  readonly dead: boolean;
  /** as its birth message lists them */
  readonly devices: readonly { readonly kind: string; readonly serial: string | null; readonly validUntil: string }[];
}

export interface Places {
  readonly lines: readonly PlayedLine[];
  readonly sites: readonly PlayedSite[];
  /** counties with officers */
  readonly areas: readonly string[];
}

type Json = Record<string, unknown>;
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isJson) : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

async function all(client: ApiClient, path: string): Promise<Json[]> {
  const { status, body } = await client.get(`${path}?limit=500`);
  if (status !== 200) throw new Error(`simulator.unexpected_answer: ${status} to GET ${path}`);
  return list(body?.['items']);
}

/** What stands in the platform's register, through its public interface: the demo plays whatever is there. */
export async function loadPlaces(supervisor: ApiClient): Promise<Places> {
  const [stations, sites] = [await all(supervisor, '/api/v1/stations'), await all(supervisor, '/api/v1/sites')];
  const codes = sites.filter((one) => one['kind'] === 'B').map((one) => text(one['code']));
  const dead = codes.sort().at(-1);
  return {
    lines: stations.filter((one) => one['status'] === 'normal').flatMap(linesOf),
    sites: sites.filter((one) => one['status'] === 'normal').map((one) => siteOf(one, dead)),
    areas: [...new Set(stations.map((one) => text(one['areaCode'])))].sort(),
  };
}

function linesOf(station: Json): PlayedLine[] {
  return list(station['lines'])
    .filter((line) => line['status'] === 'normal')
    .map((line) => {
      const approved: unknown[] = Array.isArray(line['methods']) ? line['methods'] : [];
      const methods = SIM_METHODS.filter((method) => approved.includes(method));
      return { stationCode: text(station['code']), lineNo: text(line['lineNo']), methods };
    })
    .filter((line) => line.methods.length > 0);
}

function siteOf(site: Json, dead: string | undefined): PlayedSite {
  const code = text(site['code']);
  const place = simSite(code);
  const number = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise);
  const lines = list(site['lines']);
  return {
    code,
    van: site['kind'] === 'C',
    dead: code === dead,
    lines: lines.map((line) => ({
      ...place,
      lineNo: text(line['lineNo']),
      lane: number(line['lane'], place.lane),
      slopeDeg: typeof site['slopeDeg'] === 'number' ? site['slopeDeg'] : place.slopeDeg,
      lon: number(site['lon'], place.lon),
      lat: number(site['lat'], place.lat),
    })),
    devices: list(lines[0]?.['devices']).map((device) => ({
      kind: text(device['kind']),
      serial: text(device['serialNo']) || null,
      validUntil: text(device['validUntil']),
    })),
  };
}

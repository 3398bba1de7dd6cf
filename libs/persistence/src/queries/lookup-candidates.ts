import type { FoundCandidate, FoundCandidates } from '@app/application';
import type { PlateColour } from '@app/domain';

/** More than this resembles the query: the officer must look again. */
export const MAX_HITS = 300;

/** One plate of a vehicle that was hit; `held` = the plates carried now and formerly that the hit concerns. */
const VEHICLES_JSON = `
  SELECT coalesce(json_agg(json_build_object('vehicleId', h.vehicle_id, 'vin', v.vin, 'text', h.plate,
    'colour', h.colour, 'key', h.plate_key, 'until', h.valid_to)), '[]')
  FROM hit h JOIN vehicle v ON v.id = h.vehicle_id`;
const SEEN_JSON = `
  SELECT coalesce(json_agg(json_build_object('key', s.plate_key, 'text', s.plate, 'colour', s.colour,
    'lastSeen', s.last_seen, 'flagged', EXISTS (SELECT FROM flag f WHERE f.plate_key = s.plate_key
      AND f.state IN ('open', 'second_opinion', 'confirmed')))), '[]')
  FROM seen s`;
const PLATE = 'vehicle_id, plate, colour, plate_key, valid_to';
const SEEN = 'plate_key, plate, colour, last_seen';

/** $1 plate, $2 VIN, $3 last six of a VIN; null = not asked. */
export const EXACT_SQL = `
  WITH hit AS MATERIALIZED (
    SELECT ${PLATE} FROM vehicle_plate WHERE plate = $1::text
    UNION ALL
    SELECT v.id, p.plate, p.colour, p.plate_key, p.valid_to
    FROM vehicle v LEFT JOIN vehicle_plate p ON p.vehicle_id = v.id AND p.valid_to IS NULL WHERE v.vin = $2::text
    UNION ALL
    (SELECT v.id, p.plate, p.colour, p.plate_key, p.valid_to
    FROM vehicle v LEFT JOIN vehicle_plate p ON p.vehicle_id = v.id AND p.valid_to IS NULL
    WHERE v.vin_last6 = $3::text LIMIT ${MAX_HITS})
  ), seen AS MATERIALIZED (SELECT ${SEEN} FROM plate_seen WHERE plate = $1::text)
  SELECT (${VEHICLES_JSON}) AS vehicles, (${SEEN_JSON}) AS seen`;

/**
 * $1 skeleton of the query, $2 its deletion keys, $3 both. Materialised before the LIMIT, so that the planner cannot
 * hope to meet enough rows by reading the table from its start.
 */
export const SIMILAR_SQL = `
  WITH near AS MATERIALIZED (
    SELECT ${PLATE} FROM vehicle_plate WHERE skeleton = $1::text
    UNION SELECT ${PLATE} FROM vehicle_plate WHERE skeleton = ANY ($2::text[])
    UNION SELECT ${PLATE} FROM vehicle_plate WHERE deletion_keys && $3::text[]
  ), hit AS MATERIALIZED (SELECT * FROM near LIMIT ${MAX_HITS}),
  near_seen AS MATERIALIZED (
    SELECT ${SEEN} FROM plate_seen WHERE skeleton = $1::text
    UNION SELECT ${SEEN} FROM plate_seen WHERE skeleton = ANY ($2::text[])
    UNION SELECT ${SEEN} FROM plate_seen WHERE deletion_keys && $3::text[]
  ), seen AS MATERIALIZED (SELECT * FROM near_seen LIMIT ${MAX_HITS})
  SELECT (${VEHICLES_JSON}) AS vehicles, (${SEEN_JSON}) AS seen`;

interface VehicleHit {
  readonly vehicleId: string;
  readonly vin: string | null;
  readonly text: string | null;
  readonly colour: PlateColour;
  readonly key: string;
  /** null = carried now */
  readonly until: string | null;
}
interface SeenHit {
  readonly key: string;
  readonly text: string;
  readonly colour: PlateColour | null;
  readonly lastSeen: string;
  readonly flagged: boolean;
}
export interface CandidateRow {
  readonly vehicles: readonly VehicleHit[];
  readonly seen: readonly SeenHit[];
}

/** Candidates for ranking: one a vehicle, and one a seen plate that belongs to none of the vehicles. */
export function candidatesOf(row: CandidateRow | undefined): FoundCandidates {
  if (!row) return { candidates: [], truncated: false };
  const vehicles = new Map<string, VehicleHit[]>();
  for (const hit of row.vehicles) vehicles.set(hit.vehicleId, [...(vehicles.get(hit.vehicleId) ?? []), hit]);
  const registered = [...vehicles.entries()].map(([vehicleId, hits]) => vehicleCandidate(vehicleId, hits));
  const others = row.seen.filter((seen) => !row.vehicles.some((hit) => holds(hit, seen)));
  return {
    candidates: [...registered, ...others.map(seenCandidate)],
    truncated: row.vehicles.length >= MAX_HITS || row.seen.length >= MAX_HITS,
  };
}

function vehicleCandidate(vehicleId: string, hits: readonly VehicleHit[]): FoundCandidate {
  const plates = hits.flatMap(({ text, colour, until }) => (text === null ? [] : [{ text, colour, until }]));
  const now = plates.find((plate) => plate.until === null);
  return {
    vehicleId,
    vin: hits[0]?.vin ?? null,
    plate: now ? { text: now.text, colour: now.colour } : null,
    formerPlates: plates.filter((plate) => plate.until !== null).map(({ text, colour }) => ({ text, colour })),
    registered: true,
  };
}

const seenCandidate = (seen: SeenHit): FoundCandidate => ({
  vehicleId: `seen:${seen.key}`,
  vin: null,
  plate: { text: seen.text, colour: seen.colour },
  formerPlates: [],
  registered: false,
});

const family = (colour: PlateColour): string => (colour === 'yellow_green' ? 'green' : colour);

/**
 * Was it this vehicle that was seen? Not when the plate had been given up by then: somebody drives on with it. A plate
 * read without its colour is taken for the vehicle's, unless a flag is open against it: then there is a doubt to show.
 */
function holds(hit: VehicleHit, seen: SeenHit): boolean {
  if (hit.text !== seen.text || (hit.until !== null && hit.until < seen.lastSeen)) return false;
  return seen.colour === null ? !seen.flagged : family(seen.colour) === family(hit.colour);
}

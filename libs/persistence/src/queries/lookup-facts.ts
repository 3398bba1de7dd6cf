/** How many of each an officer is shown. */
const TESTS = 5;
const READINGS = 10;
const EVIDENCE = 3;
/** Older readings say nothing at the roadside; it also bounds the partitions that are opened. */
const READING_MONTHS = 24;

const OPEN = `('open', 'second_opinion', 'confirmed')`;

/** Flags of a vehicle, and of its plate as long as they are tied to no other vehicle. */
const FLAGS = `
  SELECT f.* FROM flag f
  WHERE f.plate_key = ANY (c."plateKeys") AND (f.vehicle_id IS NULL OR f.vehicle_id = c."vehicleId") AND f.state IN ${OPEN}
  UNION
  SELECT f.* FROM flag f WHERE f.vehicle_id = c."vehicleId" AND f.state IN ${OPEN}`;

const FLAGS_JSON = `
  SELECT json_agg(json_build_object('id', f.id, 'kind', f.kind, 'item', f.item, 'state', f.state,
    'openedAt', f.opened_at, 'deadline', f.deadline, 'clearsBy', f.clears_by, 'rule', f.rule, 'ruleVersion', f.rule_version,
    'evidenceCount', f.evidence_count, 'worstRatio', f.worst_ratio,
    'evidence', (SELECT coalesce(json_agg(json_build_object('refKind', e.ref_kind, 'ref', e.ref, 'at', e.at, 'body', e.body)
        ORDER BY e.at DESC), '[]')
      FROM (SELECT * FROM flag_evidence e WHERE e.flag_id = f.id ORDER BY e.at DESC LIMIT ${EVIDENCE}) e))
    ORDER BY f.opened_at DESC, f.id)
  FROM open_flag f`;

const TESTS_JSON = `
  SELECT json_agg(json_build_object('kind', t.kind, 'id', t.id, 'ref', t.ref, 'at', t.at, 'method', t.method,
    'place', t.place, 'areaCode', t.area_code, 'result', t.result, 'held', t.held) ORDER BY t.at DESC)
  FROM (
    (SELECT 'inspection' AS kind, i.id, i.report_no AS ref, i.started_at AS at, i.method, i.station_code AS place,
        i.area_code, i.result, i.held
      FROM inspection i WHERE i.vehicle_id = c."vehicleId" ORDER BY i.started_at DESC LIMIT ${TESTS})
    UNION ALL
    (SELECT 'spot_check', s.id, s.check_no, s.checked_at, s.method, s.place ->> 'name', s.area_code, s.result, false
      FROM spot_check s
      WHERE s.plate_key = ANY (c."plateKeys") AND (s.vehicle_id IS NULL OR s.vehicle_id = c."vehicleId")
      ORDER BY s.checked_at DESC LIMIT ${TESTS})
  ) t`;

const READINGS_JSON = `
  SELECT json_agg(json_build_object('recordNo', r.record_no, 'at', r.passed_at, 'siteCode', r.site_code,
    'result', r.result, 'usable', r.usable, 'items', r.items) ORDER BY r.passed_at DESC)
  FROM (
    SELECT one.* FROM unnest(c."plateKeys") AS key, LATERAL (
      SELECT j.record_no, j.passed_at, j.site_code, j.result, j.usable, j.items
      FROM rs_judgement j
      WHERE j.plate_key = key AND (j.vehicle_id IS NULL OR j.vehicle_id = c."vehicleId")
        AND j.recorded_at > $2::timestamptz - interval '${READING_MONTHS} months'
      ORDER BY j.passed_at DESC LIMIT ${READINGS}) AS one
    ORDER BY one.passed_at DESC LIMIT ${READINGS}
  ) r`;

const VEHICLE_JSON = `
  SELECT json_build_object('id', v.id, 'vin', v.vin, 'vinMarks', v.vin_marks, 'areaCode', v.area_code,
    'fuel', v.facts -> 'fuel', 'category', v.facts -> 'category', 'vehicleType', v.facts -> 'vehicleType',
    'model', v.facts -> 'model', 'emissionStage', v.facts -> 'emissionStage', 'registeredOn', v.facts -> 'registeredOn',
    'buildYear', v.facts -> 'buildYear')
  FROM vehicle v WHERE v.id = c."vehicleId"`;

const PLATES_JSON = `
  SELECT json_agg(json_build_object('text', p.plate, 'colour', p.colour, 'from', p.valid_from, 'until', p.valid_to)
    ORDER BY p.valid_from DESC)
  FROM vehicle_plate p WHERE p.vehicle_id = c."vehicleId"`;

/**
 * $1 JSON array of `FactsQuery`, $2 now. One row a query, in their order; everything of one snapshot.
 * The version of the flag list is the number of the last event of any flag.
 */
export const FACTS_SQL = `
  WITH asked AS MATERIALIZED (
    SELECT * FROM ROWS FROM (jsonb_to_recordset($1::jsonb)
      AS ("vehicleId" uuid, "plateKeys" text[], "full" boolean)) WITH ORDINALITY
      AS c ("vehicleId", "plateKeys", "full", no))
  SELECT coalesce((SELECT max(id) FROM flag_event), 0)::text AS "listVersion",
    (SELECT coalesce(json_agg(json_build_object(
      'vehicle', (${VEHICLE_JSON}),
      'plates', coalesce((${PLATES_JSON}), '[]'),
      'openFlagCount', (SELECT count(*) FROM (${FLAGS}) f),
      'openFlags', CASE WHEN c."full" THEN (WITH open_flag AS (${FLAGS}) ${FLAGS_JSON}) END,
      'lastTests', CASE WHEN c."full" THEN (${TESTS_JSON}) END,
      'lastReadings', CASE WHEN c."full" THEN (${READINGS_JSON}) END) ORDER BY c.no), '[]')
    FROM asked c) AS facts`;

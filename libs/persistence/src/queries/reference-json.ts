/** SQL that answers stations, sites, areas, limit sets and rules as JSON in the shape of `ReferenceData`; dates stay text. */

export const AREAS_JSON = `
  SELECT coalesce(json_agg(json_build_object(
    'code', code, 'name', json_build_object('zh', name_zh, 'en', name_en), 'parentCode', parent_code, 'level', level,
    'seat', CASE WHEN seat_lon IS NULL THEN NULL ELSE json_build_object('lon', seat_lon, 'lat', seat_lat) END,
    'altitudeM', altitude_m) ORDER BY code), '[]')
  FROM area`;

export const LIMIT_SETS_JSON = `
  SELECT coalesce(json_agg(json_build_object(
    'id', id, 'code', code, 'version', version, 'standard', body -> 'standard', 'title', body -> 'title',
    'areaCode', area_code, 'effectiveFrom', effective_from, 'effectiveTo', effective_to, 'enabled', enabled,
    'scope', body -> 'scope', 'limits', body -> 'limits') ORDER BY code, version), '[]')
  FROM limit_set`;

export const RULES_JSON = `
  SELECT coalesce(json_agg(json_build_object(
    'rule', rule, 'version', version, 'effectiveFrom', effective_from, 'params', params, 'reason', reason)
    ORDER BY rule, version), '[]')
  FROM rule_version`;

/** @param where condition on station `s`, e.g. `s.code = $1` */
export const stationsJson = (where = 'true'): string => `
  SELECT coalesce(json_agg(json_build_object(
    'code', s.code, 'name', s.name, 'areaCode', s.area_code, 'address', s.address, 'lon', s.lon, 'lat', s.lat,
    'altitudeM', s.altitude_m, 'status', s.status, 'authorisedUntil', s.authorised_until,
    'softwareVersions', s.software_versions,
    'lines', (SELECT coalesce(json_agg(json_build_object(
        'lineNo', l.line_no, 'name', l.name, 'methods', l.methods, 'status', l.status,
        'devices', (SELECT coalesce(json_agg(json_build_object(
            'kind', d.kind, 'model', d.model, 'serialNo', d.serial_no, 'validUntil', d.valid_until) ORDER BY d.kind), '[]')
          FROM station_device d WHERE d.station_code = l.station_code AND d.line_no = l.line_no)) ORDER BY l.line_no), '[]')
      FROM station_line l WHERE l.station_code = s.code),
    'staff', (SELECT coalesce(json_agg(json_build_object(
        'staffNo', f.staff_no, 'name', f.name, 'position', f.position, 'active', f.active) ORDER BY f.staff_no), '[]')
      FROM station_staff f WHERE f.station_code = s.code)) ORDER BY s.code), '[]')
  FROM station s WHERE ${where}`;

/** @param where condition on site `s` */
export const sitesJson = (where = 'true'): string => `
  SELECT coalesce(json_agg(json_build_object(
    'code', s.code, 'name', s.name, 'kind', s.kind, 'areaCode', s.area_code, 'address', s.address, 'lon', s.lon,
    'lat', s.lat, 'slopeDeg', s.slope_deg, 'status', s.status, 'vanPlate', s.van_plate,
    'lines', (SELECT coalesce(json_agg(json_build_object(
        'lineNo', l.line_no, 'lane', l.lane,
        'devices', (SELECT coalesce(json_agg(json_build_object(
            'kind', d.kind, 'model', d.model, 'serialNo', d.serial_no, 'validFrom', d.valid_from,
            'validUntil', d.valid_until) ORDER BY d.kind, d.valid_from), '[]')
          FROM rs_device d WHERE d.site_code = l.site_code AND d.line_no = l.line_no)) ORDER BY l.line_no), '[]')
      FROM rs_line l WHERE l.site_code = s.code)) ORDER BY s.code), '[]')
  FROM rs_site s WHERE ${where}`;

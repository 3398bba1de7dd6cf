import { useMemo, type ReactNode } from 'react';
import { MapView, type MapPoint } from '../components/map/map-view.js';
import { useWords } from '../words/use-words.js';
import type { EvidenceValue } from './flag-data.js';

/** Where the tests behind a flag were made, one marker a place with the number of tests; the list is the evidence above. */
export function EvidenceMap({ evidence }: { readonly evidence: readonly EvidenceValue[] }): ReactNode {
  const { flags } = useWords();
  const points = useMemo(() => placesOf(evidence), [evidence]);
  if (points.length === 0) return null;
  return (
    <section className="stack-tight no-print" aria-label={flags.map}>
      <h3>{flags.map}</h3>
      <MapView points={points} height={220} label={flags.map} />
    </section>
  );
}

function placesOf(evidence: readonly EvidenceValue[]): readonly MapPoint[] {
  const places = new Map<string, { readonly point: Omit<MapPoint, 'sign'>; times: number }>();
  for (const { place } of evidence) {
    if (place === null || place.lon === null || place.lat === null) continue;
    const id = place.code ?? `${place.lon},${place.lat}`;
    const known = places.get(id);
    if (known) known.times += 1;
    else {
      // devices and the register give WGS-84
      const { lon, lat } = place;
      const point = { id, lon, lat, datum: 'wgs84' as const, label: place.name ?? id, tone: 'exceed' as const };
      places.set(id, { point, times: 1 });
    }
  }
  return [...places.values()].map(({ point, times }) => ({ ...point, sign: String(times) }));
}

import * as maplibre from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { clusterPoints } from '../../geo/cluster.js';
import { inDatum, type Datum } from '../../geo/coordinates.js';
import { useTheme } from '../../theme/use-theme.js';
import type { MapPoint } from './map-point.js';

// MapLibre 6 does not find its worker by itself in a bundle
maplibre.setWorkerUrl(workerUrl);

/** Pieces of a way, each a row of [lon, lat] in WGS-84. */
export type Track = readonly (readonly (readonly [number, number])[])[];

export type Outlines = maplibre.GeoJSONSourceSpecification['data'];

interface Seat {
  readonly lon: number;
  readonly lat: number;
  readonly name: string;
}

interface MapCanvasProps {
  readonly points: readonly MapPoint[];
  readonly seats: readonly Seat[];
  readonly outlines: Outlines | null;
  readonly datum: Datum;
  readonly selected: string | null;
  readonly track: Track | null;
  readonly onSelect?: (id: string) => void;
}

/** The prefecture in view when there is nothing to fit to. */
const START = { center: [88.2, 44.1] as [number, number], zoom: 6.6 };
const CELL_PX = 44;
const NO_SEATS: readonly Seat[] = [];

/** Meridians and parallels of whole degrees around the start, so that distance and direction can be read without outlines. */
const GRATICULE: Extract<Outlines, object> = {
  type: 'FeatureCollection',
  features: [
    ...Array.from({ length: 31 }, (_, at) => [
      [70 + at, 30],
      [70 + at, 55],
    ]),
    ...Array.from({ length: 26 }, (_, at) => [
      [70, 30 + at],
      [100, 30 + at],
    ]),
  ].map((coordinates) => ({ type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates } })),
};

/** Ground and lines only: text layers would need glyphs from a server. */
function styleOf(dark: boolean, outlines: Outlines | null): maplibre.StyleSpecification {
  const colours = dark
    ? { ground: '#060809', line: '#3a454e', grid: '#161c20' }
    : { ground: '#eef2f4', line: '#a9b5be', grid: '#dbe2e6' };
  return {
    version: 8,
    sources: {
      graticule: { type: 'geojson', data: GRATICULE },
      ...(outlines === null ? {} : { outlines: { type: 'geojson', data: outlines } }),
    },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': colours.ground } },
      { id: 'graticule', type: 'line', source: 'graticule', paint: { 'line-color': colours.grid, 'line-width': 1 } },
      ...(outlines === null
        ? []
        : [
            {
              id: 'outlines',
              type: 'line',
              source: 'outlines',
              paint: { 'line-color': colours.line, 'line-width': 1 },
            } satisfies maplibre.LayerSpecification,
          ]),
    ],
  };
}

/** The drawing itself; lives in a chunk of its own with MapLibre. */
export default function MapCanvas(props: MapCanvasProps): ReactNode {
  const { points, seats, outlines, datum, selected, track, onSelect } = props;
  const box = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<maplibre.Map | null>(null);
  const { dark } = useTheme();
  useEffect(() => {
    if (!box.current) return;
    const made = new maplibre.Map({
      container: box.current,
      style: styleOf(dark, outlines),
      attributionControl: false,
      ...START,
    });
    made.addControl(new maplibre.NavigationControl({ showCompass: false }), 'top-right');
    made.addControl(new maplibre.ScaleControl(), 'bottom-left');
    setMap(made);
    return () => {
      setMap(null);
      made.remove();
    };
  }, [dark, outlines]);
  useSeats(map, seats, datum);
  usePoints(map, points, datum, selected, onSelect);
  const drawn = track !== null && track.length > 0;
  useFit(map, drawn ? NO_SEATS : seats, datum);
  useTrack(map, drawn ? track : null, datum);
  return <div ref={box} className="map-canvas" />;
}

const placeOf = (point: { lon: number; lat: number }, from: Datum, to: Datum): [number, number] => {
  const { lon, lat } = inDatum(point, from, to);
  return [lon, lat];
};

/** Names of the county seats; the API stores them in WGS-84. */
function useSeats(map: maplibre.Map | null, seats: readonly Seat[], datum: Datum): void {
  useEffect(() => {
    if (!map) return;
    // from west to east, one above its seat and the next below: neighbours then leave each other room
    const markers = [...seats]
      .sort((a, b) => a.lon - b.lon)
      .map((seat, at) => {
        const element = document.createElement('span');
        element.className = `map-seat ${at % 2 === 0 ? 'map-seat-above' : 'map-seat-below'}`;
        const name = document.createElement('span');
        name.textContent = seat.name;
        element.append(name);
        return new maplibre.Marker({ element }).setLngLat(placeOf(seat, 'wgs84', datum)).addTo(map);
      });
    return () => markers.forEach((marker) => void marker.remove());
  }, [map, seats, datum]);
}

function useFit(map: maplibre.Map | null, seats: readonly Seat[], datum: Datum): void {
  useEffect(() => {
    const [first, ...rest] = seats.map((seat) => placeOf(seat, 'wgs84', datum));
    if (!map || !first) return;
    const bounds = rest.reduce((all, place) => all.extend(place), new maplibre.LngLatBounds(first, first));
    map.fitBounds(bounds, { padding: 56, animate: false, maxZoom: 9 });
  }, [map, seats, datum]);
}

/** The way that was driven, and the view on it. */
function useTrack(map: maplibre.Map | null, track: Track | null, datum: Datum): void {
  useEffect(() => {
    if (!map || !track) return;
    const lines = track.map((piece) => piece.map(([lon, lat]) => placeOf({ lon, lat }, 'wgs84', datum)));
    const colour = getComputedStyle(document.documentElement).getPropertyValue('--accent').trim();
    const draw = (): void => {
      const geometry = { type: 'MultiLineString' as const, coordinates: lines };
      map.addSource('track', { type: 'geojson', data: { type: 'Feature', properties: {}, geometry } });
      map.addLayer({ id: 'track', type: 'line', source: 'track', paint: { 'line-color': colour, 'line-width': 3 } });
    };
    if (map.isStyleLoaded()) draw();
    else map.once('load', draw);
    const [first, ...rest] = lines.flat();
    if (first) {
      const bounds = rest.reduce((all, place) => all.extend(place), new maplibre.LngLatBounds(first, first));
      map.fitBounds(bounds, { padding: 40, animate: false, maxZoom: 14 });
    }
    return () => {
      map.off('load', draw);
      // a map that was taken away has no style any more
      if (map.style && map.getLayer('track')) map.removeLayer('track');
      if (map.style && map.getSource('track')) map.removeSource('track');
    };
  }, [map, track, datum]);
}

/** Markers, clustered anew whenever the view moves. */
function usePoints(
  map: maplibre.Map | null,
  points: readonly MapPoint[],
  datum: Datum,
  selected: string | null,
  onSelect: ((id: string) => void) | undefined,
): void {
  const select = useRef(onSelect);
  select.current = onSelect;
  useEffect(() => {
    if (!map) return;
    let markers: maplibre.Marker[] = [];
    const draw = (): void => {
      for (const marker of markers) marker.remove();
      const placed = points.map((point) => {
        const place = placeOf(point, point.datum, datum);
        return { ...map.project(place), point, place };
      });
      markers = clusterPoints(placed, CELL_PX).map((group) => {
        const [first] = group;
        const element = markerElement(
          group.map((one) => one.point),
          selected,
          (id) => {
            if (group.length === 1) select.current?.(id);
            else if (first) map.easeTo({ center: first.place, zoom: map.getZoom() + 2 });
          },
        );
        return new maplibre.Marker({ element }).setLngLat(first?.place ?? [0, 0]).addTo(map);
      });
    };
    draw();
    map.on('moveend', draw);
    return () => {
      map.off('moveend', draw);
      for (const marker of markers) marker.remove();
    };
  }, [map, points, datum, selected]);
}

function markerElement(
  group: readonly MapPoint[],
  selected: string | null,
  press: (id: string) => void,
): HTMLButtonElement {
  const [first] = group;
  const element = document.createElement('button');
  element.type = 'button';
  const worst = (['exceed', 'doubt', 'silent', 'pass'] as const).find((tone) => group.some((one) => one.tone === tone));
  const chosen = group.some((one) => one.id === selected);
  element.className = `map-point map-${worst ?? 'plain'}${group.length > 1 ? ' map-group' : ''}${chosen ? ' map-chosen' : ''}`;
  element.textContent = group.length > 1 ? String(group.length) : (first?.sign ?? '');
  const words = group.slice(0, 5).map((one) => one.label);
  element.title = words.join('\n') + (group.length > 5 ? '\n…' : '');
  element.setAttribute('aria-label', [element.textContent, ...words].join(' '));
  element.addEventListener('click', () => first && press(first.id));
  return element;
}

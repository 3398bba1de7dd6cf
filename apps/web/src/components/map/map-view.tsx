import { lazy, Suspense, useMemo, type ReactNode } from 'react';
import { useAreas } from '../../session/areas.js';
import type { Datum } from '../../geo/coordinates.js';
import { Loading } from '../states.js';
import type { Outlines, Track } from './map-canvas.js';
import type { MapPoint } from './map-point.js';
import './map-view.css';

const MapCanvas = lazy(() => import('./map-canvas.js'));

export type { MapPoint };

interface MapViewProps {
  readonly points: readonly MapPoint[];
  readonly onSelect?: (id: string) => void;
  readonly selected?: string | null;
  /** GeoJSON of counties, when the customer has given it (WGS-84) */
  readonly outlines?: Outlines | null;
  /** datum of the base map that is drawn; without one WGS-84 */
  readonly datum?: Datum;
  /** number of the approved base map, shown in the corner (configuration) */
  readonly approvalNumber?: string | null;
  readonly height?: number | string;
  /** ways that were driven, each a row of [lon, lat] in WGS-84; the view fits to them */
  readonly track?: Track | null;
  readonly label: string;
}

/** Points on a map without any other host: outlines and county seats from here, markers as HTML. Put a list beside it. */
export function MapView(props: MapViewProps): ReactNode {
  const { points, outlines = null, datum = 'wgs84', approvalNumber = null, height = 420, label } = props;
  const { all, nameOf } = useAreas();
  const seats = useMemo(
    () =>
      all.flatMap((area) =>
        area.seat && area.level === 'county' ? [{ ...area.seat, name: shortName(nameOf(area.code)) }] : [],
      ),
    [all, nameOf],
  );
  return (
    <div className="map" style={{ height }} role="region" aria-label={label}>
      <Suspense fallback={<Loading lines={5} />}>
        <MapCanvas
          points={points}
          seats={seats}
          outlines={outlines}
          datum={datum}
          selected={props.selected ?? null}
          track={props.track ?? null}
          {...(props.onSelect ? { onSelect: props.onSelect } : {})}
        />
      </Suspense>
      {approvalNumber !== null && <span className="map-number small">{approvalNumber}</span>}
    </div>
  );
}

/** Room is short on a map: without "autonomous county", "county" and "city". */
const shortName = (name: string): string =>
  name.replace(/(哈萨克自治县|自治县|[县市])$/, '').replace(/ (Kazakh Autonomous County|County|City)$/, '');

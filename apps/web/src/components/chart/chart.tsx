import { lazy, Suspense, useRef, useState, type ReactNode } from 'react';
import { useWords } from '../../words/use-words.js';
import { Button } from '../button.js';
import { saveFile } from '../save-file.js';
import { Loading } from '../states.js';
import type { ChartOption, ChartTie, SavePicture } from './chart-canvas.js';
import './chart.css';

const ChartCanvas = lazy(() => import('./chart-canvas.js'));

interface ChartProps {
  /** for assistive tech and the name of the picture */
  readonly title: string;
  /** option of ECharts: line, bar, scatter, with grid, tooltip, legend, mark lines and areas, data zoom */
  readonly option: ChartOption;
  /** the same data as a table, behind the toggle */
  readonly table: { readonly head: readonly string[]; readonly rows: readonly (readonly (string | number | null)[])[] };
  readonly height?: number;
  /** ties the axis to something else on the page, such as a map */
  readonly tie?: ChartTie;
}

/** A chart with its table behind a toggle and a picture to take away; ECharts is loaded with the first one. */
export function Chart({ title, option, table, height = 280, tie }: ChartProps): ReactNode {
  const { common } = useWords();
  const [asTable, setAsTable] = useState(false);
  const picture = useRef<SavePicture | null>(null);
  const savePng = (): void => {
    const blob = picture.current?.();
    if (blob) saveFile(`${title}.png`, blob);
  };
  return (
    <figure className="chart">
      <figcaption className="row row-between">
        <h3>{title}</h3>
        <span className="row no-print">
          <Button look="quiet" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {asTable ? common.showChart : common.showTable}
          </Button>
          {!asTable && (
            <Button look="quiet" onClick={savePng}>
              {common.exportPng}
            </Button>
          )}
        </span>
      </figcaption>
      {asTable ? (
        <div className="table-scroll" style={{ maxHeight: height }} tabIndex={0} role="region" aria-label={title}>
          <table className="table">
            <thead>
              <tr>
                {table.head.map((text) => (
                  <th key={text} scope="col">
                    {text}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map((row, at) => (
                <tr key={at}>
                  {row.map((value, column) => (
                    <td key={column} className={typeof value === 'number' ? 'number' : ''}>
                      {value ?? '–'}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <Suspense fallback={<Loading lines={3} />}>
          <ChartCanvas title={title} option={option} height={height} picture={picture} tie={tie} />
        </Suspense>
      )}
    </figure>
  );
}

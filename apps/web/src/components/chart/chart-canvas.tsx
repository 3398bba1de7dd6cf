import {
  BarChart,
  LineChart,
  ScatterChart,
  type BarSeriesOption,
  type LineSeriesOption,
  type ScatterSeriesOption,
} from 'echarts/charts';
import {
  DataZoomComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TooltipComponent,
  type DataZoomComponentOption,
  type GridComponentOption,
  type LegendComponentOption,
  type TooltipComponentOption,
} from 'echarts/components';
import { init, use, type ComposeOption, type ECharts } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { useTheme } from '../../theme/use-theme.js';

use([
  BarChart,
  LineChart,
  ScatterChart,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  MarkAreaComponent,
  MarkLineComponent,
  DataZoomComponent,
  CanvasRenderer,
]);

export type ChartOption = ComposeOption<
  | BarSeriesOption
  | LineSeriesOption
  | ScatterSeriesOption
  | GridComponentOption
  | LegendComponentOption
  | TooltipComponentOption
  | DataZoomComponentOption
>;
/** Gives the picture as PNG; undefined before the first drawing. */
export type SavePicture = () => Blob | undefined;

interface ChartCanvasProps {
  readonly title: string;
  readonly option: ChartOption;
  readonly height: number;
  readonly picture: RefObject<SavePicture | null>;
}

/** The colours of the theme, read from the document so that charts and page never differ. */
function themeOf(): object {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  const axis = {
    axisLine: { lineStyle: { color: token('line-strong') } },
    axisTick: { lineStyle: { color: token('line-strong') } },
    axisLabel: { color: token('muted') },
    nameTextStyle: { color: token('muted') },
    splitLine: { lineStyle: { color: token('line') } },
  };
  return {
    color: [token('accent'), token('doubt'), token('held'), token('pass'), token('exceed'), token('muted')],
    backgroundColor: 'transparent',
    textStyle: { fontFamily: style.getPropertyValue('--font') || 'sans-serif', color: token('text') },
    legend: { textStyle: { color: token('text') } },
    tooltip: {
      backgroundColor: token('surface'),
      borderColor: token('line'),
      textStyle: { color: token('text') },
    },
    categoryAxis: axis,
    valueAxis: axis,
    timeAxis: axis,
    logAxis: axis,
  };
}

/** The drawing itself; lives in a chunk of its own with ECharts. */
export default function ChartCanvas({ title, option, height, picture }: ChartCanvasProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts | null>(null);
  const { dark } = useTheme();
  useEffect(() => {
    const node = box.current;
    if (!node) return;
    const drawn = init(node, themeOf());
    chart.current = drawn;
    picture.current = () => pngOf(drawn);
    const watch = new ResizeObserver(() => drawn.resize());
    watch.observe(node);
    return () => {
      watch.disconnect();
      drawn.dispose();
      chart.current = null;
      picture.current = null;
    };
  }, [dark, picture]);
  useEffect(() => {
    chart.current?.setOption({ animation: false, ...option }, { notMerge: true });
  }, [option, dark]);
  return <div ref={box} className="chart-canvas" style={{ height }} role="img" aria-label={title} />;
}

function pngOf(chart: ECharts): Blob {
  const background = getComputedStyle(document.documentElement).getPropertyValue('--surface').trim();
  const url = chart.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: background });
  const bytes = Uint8Array.from(atob(url.slice(url.indexOf(',') + 1)), (character) => character.charCodeAt(0));
  return new Blob([bytes], { type: 'image/png' });
}

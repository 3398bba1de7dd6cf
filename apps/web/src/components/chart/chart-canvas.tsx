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
import { useEffect, useEffectEvent, useRef, type ReactNode, type RefObject } from 'react';
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

/** Ties the horizontal axis to something else on the page. */
export interface ChartTie {
  /** value of the axis that is pointed at; null = none */
  readonly at: number | null;
  /** a press on the chart, as a value of the axis */
  readonly onAt: (at: number) => void;
  /** the part in view after zooming, as values of the axis */
  readonly onZoom: (from: number, to: number) => void;
}

interface ChartCanvasProps {
  readonly tie?: ChartTie | undefined;
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
export default function ChartCanvas({ title, option, height, picture, tie }: ChartCanvasProps): ReactNode {
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
  useTie(chart, tie, option, dark);
  return <div ref={box} className="chart-canvas" style={{ height }} role="img" aria-label={title} />;
}

/** Waits for the end of a drag before it tells of it: whoever listens may read more data. */
const ZOOM_REST_MS = 300;

function useTie(chart: RefObject<ECharts | null>, tie: ChartTie | undefined, option: ChartOption, dark: boolean): void {
  const tied = tie !== undefined;
  const onAt = useEffectEvent((at: number) => tie?.onAt(at));
  const onZoom = useEffectEvent((from: number, to: number) => tie?.onZoom(from, to));
  useEffect(() => {
    const drawn = chart.current;
    if (!drawn || !tied) return;
    let timer: number | undefined;
    const press = ({ offsetX, offsetY }: { offsetX: number; offsetY: number }): void => {
      const [at] = drawn.convertFromPixel({ xAxisIndex: 0, yAxisIndex: 0 }, [offsetX, offsetY]) as number[];
      if (at !== undefined && Number.isFinite(at)) onAt(at);
    };
    const zoom = (): void => {
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        const [part] = drawn.getOption()['dataZoom'] as { startValue?: number; endValue?: number }[];
        if (part?.startValue !== undefined && part.endValue !== undefined) onZoom(part.startValue, part.endValue);
      }, ZOOM_REST_MS);
    };
    drawn.getZr().on('click', press);
    drawn.on('datazoom', zoom);
    return () => {
      clearTimeout(timer);
      if (drawn.isDisposed()) return;
      drawn.getZr().off('click', press);
      drawn.off('datazoom', zoom);
    };
  }, [chart, tied, dark]);
  const at = tie?.at ?? null;
  useEffect(() => {
    const drawn = chart.current;
    if (!drawn || at === null) return;
    const x = drawn.convertToPixel({ xAxisIndex: 0 }, at);
    if (Number.isFinite(x) && x >= 0 && x <= drawn.getWidth()) drawn.dispatchAction({ type: 'showTip', x, y: 60 });
  }, [chart, at, option, dark]);
}

function pngOf(chart: ECharts): Blob {
  const background = getComputedStyle(document.documentElement).getPropertyValue('--surface').trim();
  const url = chart.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: background });
  const bytes = Uint8Array.from(atob(url.slice(url.indexOf(',') + 1)), (character) => character.charCodeAt(0));
  return new Blob([bytes], { type: 'image/png' });
}

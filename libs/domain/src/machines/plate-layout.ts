import type { MachineStage } from './machine.js';

/** Size and colours of the printed plate and card: the required layout differs by province, so it is a dated rule. */
export interface PlateLayout {
  /** mm */
  readonly widthMm: number;
  readonly heightMm: number;
  readonly qrMm: number;
  /** printed above the code */
  readonly title: string;
  /** `#rrggbb` by stage */
  readonly background: Readonly<Record<MachineStage, string>>;
  readonly ink: string;
  /** information card, mm */
  readonly cardWidthMm: number;
  readonly cardHeightMm: number;
  readonly cardTitle: string;
  /** where the QR code leads, without a slash at the end; empty = the address the api was asked by */
  readonly publicUrl: string;
}

/** A start value: no published text fixes sizes or colours (limits-and-rules 5.1 "not found"). */
export const DEFAULT_PLATE_LAYOUT: PlateLayout = {
  widthMm: 300,
  heightMm: 160,
  qrMm: 90,
  title: '非道路移动机械环保登记号码',
  background: {
    '0': '#f2c200',
    '1': '#f2c200',
    '2': '#f2c200',
    '3': '#1f5fae',
    '4': '#1f8a4c',
    D: '#1f8a4c',
    X: '#f2c200',
  },
  ink: '#ffffff',
  cardWidthMm: 86,
  cardHeightMm: 54,
  cardTitle: '非道路移动机械信息采集卡',
  publicUrl: '',
};
export const PLATE_LAYOUT_RULE = 'machine-plate';

import { decodeSide } from './side-result.js';
import type { SideResult } from './side-result.js';
import { isLineNo, isSiteCode } from './topics.js';

/** `cal`: a zero, span or audit check of a line. `values` are per gas or filter: nominal and measured in `unit`. */
export interface CalibrationMessage {
  readonly kind: 'zero' | 'span' | 'audit';
  readonly at: Date;
  readonly passed: boolean;
  readonly values: readonly {
    readonly item: string;
    readonly nominal: number | null;
    readonly measured: number | null;
    readonly unit: string | null;
  }[];
}

/** `{"kind":"span","at":"2026-03-02 08:30:00","passed":true,"values":[{"item":"co","nominal":0.5,"measured":0.51,"unit":"%"}]}` */
export function decodeCalibration(payload: Uint8Array): SideResult<CalibrationMessage> {
  return decodeSide(payload, (r) => ({
    kind: r.oneOf('kind', ['zero', 'span', 'audit']),
    at: r.needTime('at'),
    passed: r.boolean('passed'),
    values: r.list('values', 50).map((v) => ({
      item: v.needText('item', 40),
      nominal: v.number('nominal', -1e6, 1e6),
      measured: v.number('measured', -1e6, 1e6),
      unit: v.text('unit', 20),
    })),
  }));
}

/** Vehicle classes of the traffic-flow entity (docs/device-protocols.md 3.4). */
export const FLOW_CLASSES = [
  'bus_small',
  'bus_medium',
  'bus_large',
  'truck_small',
  'truck_medium',
  'truck_heavy',
  'other',
] as const;
export type FlowClass = (typeof FLOW_CLASSES)[number];

/** `flow`: vehicles of one hour. */
export interface FlowMessage {
  /** start of the hour, UTC */
  readonly hour: Date;
  readonly counts: Readonly<Partial<Record<FlowClass, number>>>;
}

/** `{"hour":"2026-03-02 09:00:00","bus_small":412,"truck_heavy":37}`; minutes and seconds of `hour` are dropped. */
export function decodeFlow(payload: Uint8Array): SideResult<FlowMessage> {
  return decodeSide(payload, (r) => {
    const at = r.needTime('hour');
    const counts: Partial<Record<FlowClass, number>> = {};
    for (const name of FLOW_CLASSES) {
      const count = r.number(name, 0, 100_000);
      if (count !== null && !Number.isInteger(count)) r.fail('side.not_an_integer', name);
      if (count !== null) counts[name] = count;
    }
    if (Object.keys(counts).length === 0) r.fail('side.missing', FLOW_CLASSES[0]);
    return { hour: new Date(Math.floor(at.getTime() / 3_600_000) * 3_600_000), counts };
  });
}

/** `birth`: what stands at the site; retained, sent on every connect. */
export interface BirthMessage {
  readonly siteCode: string;
  readonly at: Date | null;
  readonly firmware: string | null;
  readonly lines: readonly {
    readonly lineNo: string;
    readonly lane: number | null;
    readonly devices: readonly {
      readonly kind: string;
      readonly model: string | null;
      readonly serial: string | null;
      readonly validUntil: Date | null;
    }[];
  }[];
}

/** `{"dwbh":…,"at":…,"firmware":…,"lines":[{"ycxbh":"01","cdxh":1,"devices":[{"kind":"analyser","model":…,"serial":…,"validUntil":…}]}]}` */
export function decodeBirth(payload: Uint8Array, siteCode: string): SideResult<BirthMessage> {
  return decodeSide(payload, (r) => {
    const own = r.text('dwbh', 10) ?? siteCode;
    if (own !== siteCode || !isSiteCode(own)) r.fail('side.site_mismatch', 'dwbh');
    return {
      siteCode: own,
      at: r.time('at'),
      firmware: r.text('firmware', 100),
      lines: r.list('lines', 20).map((line) => {
        const lineNo = line.needText('ycxbh', 2).padStart(2, '0');
        if (!isLineNo(lineNo)) line.fail('side.not_allowed', 'ycxbh');
        return {
          lineNo,
          lane: line.number('cdxh', 0, 99),
          devices: line.list('devices', 20).map((device) => ({
            kind: device.needText('kind', 40),
            model: device.text('model', 100),
            serial: device.text('serial', 100),
            validUntil: device.time('validUntil'),
          })),
        };
      }),
    };
  });
}

/** `status`: retained; `offline` is the Last Will, which a broker sends without a time. */
export interface StatusMessage {
  readonly online: boolean;
  readonly at: Date | null;
  readonly reason: string | null;
}

/** `{"state":"online","at":…}` or the bare words `online` and `offline`. */
export function decodeStatus(payload: Uint8Array): SideResult<StatusMessage> {
  if (payload.byteLength <= 10) {
    const word = Buffer.from(payload).toString('latin1').trim().toLowerCase();
    if (word === 'online' || word === 'offline') {
      return { ok: true, value: { online: word === 'online', at: null, reason: null } };
    }
  }
  return decodeSide(payload, (r) => ({
    online: r.oneOf('state', ['online', 'offline']) === 'online',
    at: r.time('at'),
    reason: r.text('reason', 200),
  }));
}

/** `pos`: where a van stands, degrees (WGS 84). */
export interface PositionMessage {
  readonly longitude: number;
  readonly latitude: number;
  readonly at: Date | null;
}

/** `{"ddjd":87.3,"ddwd":44.0,"at":…}` */
export function decodePosition(payload: Uint8Array): SideResult<PositionMessage> {
  return decodeSide(payload, (r) => ({
    longitude: r.needNumber('ddjd', -180, 180),
    latitude: r.needNumber('ddwd', -90, 90),
    at: r.time('at'),
  }));
}

/** `media`: announces files whose bytes follow over HTTPS. */
export interface MediaMessage {
  readonly files: readonly {
    readonly recordNo: string;
    readonly file: string;
    readonly sha256: string;
    readonly size: number;
  }[];
}

/** `{"files":[{"jlbh":…,"file":"tp1.jpg","sha256":…64 hex…,"size":20480}]}`; file names only, no paths. */
export function decodeMedia(payload: Uint8Array): SideResult<MediaMessage> {
  return decodeSide(payload, (r) => {
    const files = r.list('files', 100).map((item) => {
      const sha256 = item.needText('sha256', 64).toLowerCase();
      if (!/^[0-9a-f]{64}$/.test(sha256)) item.fail('side.not_allowed', 'sha256');
      const file = item.needText('file', 200);
      if (/[/\\\p{Cc}]/u.test(file) || file.startsWith('.')) item.fail('side.not_allowed', 'file');
      const size = item.needNumber('size', 1, 1024 ** 3);
      if (!Number.isInteger(size)) item.fail('side.not_an_integer', 'size');
      const recordNo = item.needText('jlbh', 29);
      if (!/^[A-Z]\d{25,28}$/.test(recordNo)) item.fail('side.not_allowed', 'jlbh');
      return { recordNo, file, sha256, size };
    });
    return files.length === 0 ? r.fail('side.missing', 'files') : { files };
  });
}

/** `cmd/{cmdId}/reply` */
export interface CommandReply {
  readonly ok: boolean;
  readonly code: string | null;
  readonly at: Date | null;
}

/** `{"ok":true,"code":null,"at":…}` */
export function decodeCommandReply(payload: Uint8Array): SideResult<CommandReply> {
  return decodeSide(payload, (r) => ({ ok: r.boolean('ok'), code: r.text('code', 100), at: r.time('at') }));
}

import type { EngineField, EngineSample, TruckFlagKind, TruckStage } from '@app/domain';
import type { Chance } from './random.js';
import type { Defects } from './truck-model.js';

/** What else a scenario is made of, beside its samples. */
export interface Around {
  readonly skewS?: number;
  readonly strange?: number;
  readonly alarms?: number;
  readonly milDays?: number;
  readonly ecuVin?: string;
  readonly cvn?: string;
  readonly silentDays?: number;
  /** factor of the filter's pressure on the days before */
  readonly dpfBefore?: number;
}

/** One planted fault: how it is made, which rules must see it, and which others may. */
export interface Fault {
  readonly name: string;
  readonly stages: readonly TruckStage[];
  readonly must: readonly TruckFlagKind[];
  readonly may: readonly TruckFlagKind[];
  readonly defects?: Defects;
  readonly around?: Around;
  readonly change?: (samples: readonly EngineSample[], chance: Chance) => EngineSample[];
}

const BOTH: readonly TruckStage[] = ['V', 'VI'];

/** From somewhere in the first half on, a field repeats the value it had. */
const stuck =
  (field: EngineField) =>
  (samples: readonly EngineSample[], chance: Chance): EngineSample[] => {
    const from = Math.floor(samples.length * chance.between(0.25, 0.5));
    const value = samples.slice(from).find((sample) => (sample[field] ?? 0) > 8)?.[field] ?? 40;
    return samples.map((sample, i) => (i < from ? sample : { ...sample, [field]: value }));
  };

/** From somewhere in the first quarter on, a field is an error or simply not there. */
const lost =
  (field: EngineField, kind: 'error' | 'missing') =>
  (samples: readonly EngineSample[], chance: Chance): EngineSample[] => {
    const from = Math.floor(samples.length * chance.between(0, 0.25));
    return samples.map((sample, i) =>
      i < from
        ? sample
        : {
            ...sample,
            [field]: null,
            ...(kind === 'error' ? { faults: { ...sample.faults, [field]: 'error' as const } } : {}),
          },
    );
  };

/** Takes stretches of driving out, as if the terminal had been without power. */
const cut =
  (times: number, low: number, high: number) =>
  (samples: readonly EngineSample[], chance: Chance): EngineSample[] => {
    const out = new Set<number>();
    for (let n = 0; n < times; n++) {
      const s = chance.between(low, high);
      const from = Math.floor((samples.length / (times + 1)) * (n + 0.7));
      const start = samples.findIndex((sample, i) => i >= from && (sample.speedKmh ?? 0) > 30);
      for (let i = start; i < start + s; i++) out.add(i);
    }
    return samples.filter((_, i) => !out.has(i));
  };

export const FAULTS: readonly Fault[] = [
  {
    name: 'reagent switched off, VI',
    stages: ['VI'],
    must: ['truck_nox_high', 'truck_conversion_low', 'truck_reagent_frozen'],
    may: [],
    defects: { noDosing: true, levelFixed: true },
  },
  {
    name: 'reagent switched off, V',
    stages: ['V'],
    must: ['truck_conversion_low', 'truck_reagent_frozen'],
    may: ['truck_nox_high'],
    defects: { noDosing: true, levelFixed: true },
  },
  {
    name: 'reagent tank empty',
    stages: BOTH,
    must: ['truck_no_reagent', 'truck_conversion_low'],
    may: ['truck_nox_high', 'truck_reagent_frozen'],
    defects: { emptyTank: true },
  },
  {
    name: 'catalyst aged',
    stages: BOTH,
    must: ['truck_conversion_low'],
    may: ['truck_nox_high'],
    defects: { catalyst: 0.4 },
  },
  {
    name: 'level sender imitated',
    stages: BOTH,
    must: ['truck_reagent_frozen'],
    may: [],
    defects: { levelFixed: true },
  },
  { name: 'filter removed', stages: ['VI'], must: ['truck_dpf_removed'], may: [], defects: { dpf: 0.02 } },
  {
    name: 'filter blocked',
    stages: ['VI'],
    must: ['truck_dpf_blocked'],
    may: [],
    defects: { dpf: 11 },
    around: { dpfBefore: 11 },
  },
  { name: 'filter filling up', stages: ['VI'], must: ['truck_dpf_blocked'], may: [], defects: { dpf: 4.5 } },
  {
    name: 'upstream NOx stuck',
    stages: BOTH,
    must: ['truck_sensor_stuck'],
    may: ['truck_conversion_low', 'truck_nox_imitated'],
    change: stuck('noxUpstreamPpm'),
  },
  {
    name: 'downstream NOx stuck',
    stages: BOTH,
    must: ['truck_sensor_stuck'],
    may: ['truck_conversion_low', 'truck_nox_imitated', 'truck_nox_high'],
    change: stuck('noxDownstreamPpm'),
  },
  {
    name: 'SCR inlet stuck',
    stages: BOTH,
    must: ['truck_sensor_stuck'],
    may: ['truck_nox_imitated', 'truck_conversion_low'],
    change: stuck('scrInletC'),
  },
  {
    name: 'filter pressure stuck',
    stages: ['VI'],
    must: ['truck_sensor_stuck'],
    may: ['truck_dpf_removed', 'truck_dpf_blocked'],
    change: stuck('dpfPressureKpa'),
  },
  {
    name: 'downstream NOx unplugged',
    stages: BOTH,
    must: ['truck_sensor_lost'],
    may: [],
    change: lost('noxDownstreamPpm', 'error'),
  },
  {
    name: 'upstream NOx unplugged',
    stages: BOTH,
    must: ['truck_sensor_lost'],
    may: [],
    change: lost('noxUpstreamPpm', 'error'),
  },
  {
    name: 'downstream NOx never there',
    stages: BOTH,
    must: ['truck_sensor_lost'],
    may: [],
    change: lost('noxDownstreamPpm', 'missing'),
  },
  {
    name: 'SCR inlet unplugged',
    stages: BOTH,
    must: ['truck_sensor_lost'],
    may: [],
    change: lost('scrInletC', 'error'),
  },
  {
    name: 'filter pressure unplugged',
    stages: ['VI'],
    must: ['truck_sensor_lost'],
    may: [],
    change: lost('dpfPressureKpa', 'error'),
  },
  {
    name: 'downstream NOx imitated',
    stages: BOTH,
    must: ['truck_nox_imitated'],
    may: ['truck_reagent_frozen'],
    defects: { noDosing: true },
    change: (samples, chance) =>
      samples.map((sample) =>
        sample.noxDownstreamPpm === null
          ? sample
          : { ...sample, noxDownstreamPpm: Math.round((35 + chance.normal() * 6) * 20) / 20 },
      ),
  },
  { name: 'lamp on for days', stages: BOTH, must: ['truck_mil_on'], may: [], around: { milDays: 3 } },
  { name: 'another ECU', stages: BOTH, must: ['truck_identity'], may: [], around: { ecuVin: 'LZZ5CLSB8KA000999' } },
  { name: 'software changed', stages: BOTH, must: ['truck_identity'], may: [], around: { cvn: 'deadbeef00000000' } },
  { name: 'clock half an hour slow', stages: BOTH, must: ['truck_clock'], may: [], around: { skewS: 1_800 } },
  { name: 'clock five minutes fast', stages: BOTH, must: ['truck_clock'], may: [], around: { skewS: -330 } },
  { name: 'clock of another year', stages: BOTH, must: ['truck_clock'], may: [], around: { strange: 800 } },
  {
    name: 'position frozen',
    stages: BOTH,
    must: ['truck_position'],
    may: [],
    change: (samples, chance) => {
      const from = Math.floor(samples.length * chance.between(0.1, 0.4));
      const held = samples[from]?.position ?? { valid: true, lon: 87.3, lat: 44 };
      return samples.map((sample, i) => (i < from ? sample : { ...sample, position: { ...held, valid: true } }));
    },
  },
  {
    name: 'position jumps',
    stages: BOTH,
    must: ['truck_position'],
    may: [],
    change: (samples) =>
      samples.map((sample, i) =>
        i % 600 < 5 && sample.position.lon !== null
          ? { ...sample, position: { ...sample.position, lon: sample.position.lon + 1.5 } }
          : sample,
      ),
  },
  {
    name: 'antenna cut',
    stages: BOTH,
    must: ['truck_position'],
    may: [],
    change: (samples) => samples.map((sample) => ({ ...sample, position: { ...sample.position, valid: false } })),
  },
  { name: 'removal alarm', stages: BOTH, must: ['truck_tamper'], may: [], around: { alarms: 5 } },
  {
    name: 'power cut',
    stages: BOTH,
    must: ['truck_tamper'],
    may: ['truck_data_gap', 'truck_reagent_frozen'],
    change: cut(1, 2_000, 3_000),
  },
  { name: 'silent', stages: BOTH, must: ['truck_silent'], may: [], around: { silentDays: 10 } },
  { name: 'data dropped', stages: BOTH, must: ['truck_data_gap'], may: [], change: cut(14, 150, 260) },
];

import { METHODS, type InspectionMethod } from '@app/domain';
import { Block, ListOf, Numeric, OneOf } from './fields.js';

/** Every value may be 99999 (below detection) or -99 (not tested); null = nothing was sent. */
const num = (description: string, example?: number): PropertyDecorator =>
  Numeric({ description, ...(example === undefined ? {} : { example }) });

export class IdlePhaseDto {
  @num('Engine speed, r/min', 737) rpm?: number | null;
  @num('CO, %', 0.02) coPct?: number | null;
  @num('HC, 1e-6', 5) hcPpm?: number | null;
  @num('Lambda', 1.01) lambda?: number | null;
  @num('CO2, %', 14.88) co2Pct?: number | null;
  @num('O2, %', 0.09) o2Pct?: number | null;
  @num('Oil temperature, °C', 94.8) oilTempC?: number | null;
}

export class TwoSpeedIdleDto {
  @OneOf(['two_speed_idle'], { description: 'Method', required: true }) method: 'two_speed_idle';
  @Block(() => IdlePhaseDto, { description: 'Low idle' }) idle?: IdlePhaseDto | null;
  @Block(() => IdlePhaseDto, { description: 'High idle' }) highIdle?: IdlePhaseDto | null;
}

export class AsmModeDto {
  @num('CO, %', 0.04) coPct?: number | null;
  @num('HC, 1e-6', 11) hcPpm?: number | null;
  @num('NO, 1e-6', 170) noPpm?: number | null;
  @num('CO2, %', 15) co2Pct?: number | null;
  @num('O2, %', 1.14) o2Pct?: number | null;
  @num('Lambda', 1.05) lambda?: number | null;
  @num('Engine speed, r/min', 1638) rpm?: number | null;
  @num('Load, kW', 6.89) loadKw?: number | null;
}

export class AsmDto {
  @OneOf(['asm'], { description: 'Method', required: true }) method: 'asm';
  @Block(() => AsmModeDto, { description: '5025 mode' }) mode5025?: AsmModeDto | null;
  @Block(() => AsmModeDto, { description: '2540 mode' }) mode2540?: AsmModeDto | null;
  @OneOf(['fast_pass'], { description: 'Set when 5025 passed and ended the test, so that 2540 was not run' })
  mode2540NotRun?: 'fast_pass' | null;
}

export class ShortTransientDto {
  @OneOf(['short_transient'], { description: 'Method', required: true }) method: 'short_transient';
  @num('CO, g/km', 1.2) coGKm?: number | null;
  @num('HC, g/km', 0.3) hcGKm?: number | null;
  @num('NOx, g/km', 0.4) noxGKm?: number | null;
  @num('Distance, km', 1.013) distanceKm?: number | null;
  @num('Deviations from the cycle', 0) deviations?: number | null;
  @num('Their time, s', 0) deviationSeconds?: number | null;
}

export class TransientDto {
  @OneOf(['transient'], { description: 'Method', required: true }) method: 'transient';
  @num('CO, g/km', 2.1) coGKm?: number | null;
  @num('HC, g/km', 0.2) hcGKm?: number | null;
  @num('NOx, g/km', 0.5) noxGKm?: number | null;
  @num('HC + NOx, g/km, when the parts are not sent') hcNoxGKm?: number | null;
}

export class LugDownDto {
  @OneOf(['lug_down'], { description: 'Method', required: true }) method: 'lug_down';
  @num('k at 100 % VelMaxHP, 1/m', 0.62) k100?: number | null;
  @num('k at 80 % VelMaxHP, 1/m', 0.58) k80?: number | null;
  @num('NOx at 100 %, 1e-6', 328) nox100Ppm?: number | null;
  @num('NOx at 80 %, 1e-6 (judged)', 261) nox80Ppm?: number | null;
  @num('Corrected maximum wheel power, kW', 51) maxWheelPowerKw?: number | null;
  @num('Rated engine power, kW', 85) ratedPowerKw?: number | null;
  @num('Engine speed at maximum power, r/min', 2545) maxPowerRpm?: number | null;
  @num('Lower end of the rated speed, r/min', 2250) ratedRpmLow?: number | null;
  @num('Upper end of the rated speed, r/min', 2750) ratedRpmHigh?: number | null;
  @num('VelMaxHP, km/h', 40.92) velMaxHpKmh?: number | null;
}

export class FreeAccelerationDto {
  @OneOf(['free_acceleration'], { description: 'Method', required: true }) method: 'free_acceleration';
  @ListOf('number', 60, {
    description: 'k of every acceleration in order, 1/m; the last three count',
    example: [0.41, 0.38, 0.35],
  })
  readings?: (number | null)[] | null;
  @num("The station's mean, 1/m", 0.38) declaredMean?: number | null;
  @num('Opacity of the mean, %') opacityPct?: number | null;
  @num('Idle speed, r/min', 720) idleRpm?: number | null;
  @num('Cut-off speed, r/min', 2490) maxRpm?: number | null;
  @num('Rated speed, r/min', 2500) ratedRpm?: number | null;
}

export class FilterSmokeDto {
  @OneOf(['filter_smoke'], { description: 'Method', required: true }) method: 'filter_smoke';
  @num('Filter smoke number, Rb', 1.6) rb?: number | null;
}

export class RingelmannDto {
  @OneOf(['ringelmann'], { description: 'Method', required: true }) method: 'ringelmann';
  @num('Level, 0 to 5', 0) level?: number | null;
  @OneOf(['yes', 'no', 'not_checked'], { description: 'Visible smoke?', example: 'no' }) visibleSmoke?: string | null;
}

export type ResultsDto =
  | TwoSpeedIdleDto
  | AsmDto
  | ShortTransientDto
  | TransientDto
  | LugDownDto
  | FreeAccelerationDto
  | FilterSmokeDto
  | RingelmannDto;

export const INSPECTION_METHODS = METHODS.filter(
  (m): m is InspectionMethod => m !== 'remote_sensing' && m !== 'machine_smoke',
);

/** Which block belongs to which method. */
export const RESULT_BLOCKS: { readonly [M in InspectionMethod]: new () => ResultsDto } = {
  two_speed_idle: TwoSpeedIdleDto,
  asm: AsmDto,
  short_transient: ShortTransientDto,
  transient: TransientDto,
  lug_down: LugDownDto,
  free_acceleration: FreeAccelerationDto,
  filter_smoke: FilterSmokeDto,
  ringelmann: RingelmannDto,
};

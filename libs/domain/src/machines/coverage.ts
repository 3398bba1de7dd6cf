import type { MachineRules } from './machine-rules.js';

/** Counts of one county. */
export interface CountyMachines {
  readonly areaCode: string;
  /** active machines of the register */
  readonly registered: number;
  readonly fitted: number;
  /** distinct machines with a smoke test since the first of January */
  readonly tested: number;
  /** machines there are by survey; null = nobody has counted */
  readonly stock: number | null;
}

export interface CountyCoverage extends CountyMachines {
  /** registered ÷ stock, 0–1, not above 1 */
  readonly coverage: number | null;
  /** fitted ÷ registered */
  readonly fittingShare: number | null;
  readonly testedShare: number | null;
  readonly fittingMet: boolean;
}

/** One measure as the performance sheets ask for it: value against target. */
export interface CoverageMeasure {
  readonly code: 'machine.measure_counties' | 'machine.measure_fitting' | 'machine.measure_tested';
  readonly value: number | null;
  readonly target: number;
  readonly met: boolean;
}

export interface MachineCoverage {
  readonly counties: readonly CountyCoverage[];
  readonly total: CountyCoverage;
  readonly measures: readonly CoverageMeasure[];
}

const share = (part: number, whole: number | null): number | null =>
  whole === null || whole === 0 ? null : Math.min(1, part / whole);

function cover(county: CountyMachines, rules: MachineRules): CountyCoverage {
  const fittingShare = share(county.fitted, county.registered);
  return {
    ...county,
    coverage: share(county.registered, county.stock),
    fittingShare,
    testedShare: share(county.tested, county.registered),
    fittingMet: fittingShare !== null && fittingShare >= rules.fittingTarget,
  };
}

/**
 * Registration coverage by county, plate-fitting rate and yearly share tested against their targets. A county is covered
 * when it has a registered machine; the stock of the prefecture is known when every county's is.
 */
export function measureCoverage(counties: readonly CountyMachines[], rules: MachineRules): MachineCoverage {
  const sum = (pick: (county: CountyMachines) => number): number => counties.reduce((all, one) => all + pick(one), 0);
  const stocks = counties.map((one) => one.stock);
  const total = cover(
    {
      areaCode: '',
      registered: sum((one) => one.registered),
      fitted: sum((one) => one.fitted),
      tested: sum((one) => one.tested),
      stock: stocks.some((one) => one === null) ? null : sum((one) => one.stock ?? 0),
    },
    rules,
  );
  const covered = counties.filter((one) => one.registered > 0).length;
  const measure = (code: CoverageMeasure['code'], value: number | null, target: number): CoverageMeasure => ({
    code,
    value,
    target,
    met: value !== null && value >= target,
  });
  return {
    counties: counties.map((one) => cover(one, rules)),
    total,
    measures: [
      measure('machine.measure_counties', covered, rules.counties),
      measure('machine.measure_fitting', total.fittingShare, rules.fittingTarget),
      measure('machine.measure_tested', total.testedShare, rules.testedShareTarget),
    ],
  };
}

import type { IsoDate } from '../limits/limit-set.js';
import type { Reason } from '../judgement/verdict.js';
import { parseMachineCode } from './machine-code.js';
import type { MachineFacts, MachineStage, MachineStatement } from './machine.js';
import { identityKey } from './machine-keys.js';

/** From when each stage could be produced (GB 20891: I 2007-10-01, II 2009-10-01 [recalled]; III 2014-10-01 and IV
 * 2022-12-01 by HJ 1014-2020, limits-and-rules 4; IV could be approved earlier). */
const STAGE_BEGINS: Readonly<Partial<Record<MachineStage, IsoDate>>> = {
  '1': '2007-01-01',
  '2': '2009-01-01',
  '3': '2014-10-01',
  '4': '2020-12-28',
};
/** From when a machine of at most 560 kW could no longer be produced below a stage. */
const STAGE_REQUIRED: readonly { readonly from: IsoDate; readonly stage: '3' | '4' }[] = [
  { from: '2022-12-01', stage: '4' },
  { from: '2016-04-01', stage: '3' },
];
const EARLIEST: IsoDate = '1950-01-01';
const MAX_POWER_KW = 5_000;

export interface StatementFault {
  readonly path: string;
  readonly code: string;
}

const electric = (facts: Pick<MachineFacts, 'fuel'>): boolean => facts.fuel === 'electric';

/**
 * What makes a statement unacceptable at once. Everything a machine with an engine must have is asked for together, so
 * that an owner is told every fault in one go.
 * @param today date in Asia/Shanghai
 */
export function statementFaults(facts: MachineFacts, today: IsoDate): StatementFault[] {
  const faults: StatementFault[] = [];
  const say = (path: string, code: string): void => void faults.push({ path, code });
  if (identityKey(facts.pin).length < 4) say('pin', 'machine.pin_too_short');
  if (facts.producedOn > today) say('producedOn', 'machine.produced_in_future');
  if (facts.producedOn < EARLIEST) say('producedOn', 'machine.produced_too_early');
  if (electric(facts) !== (facts.stage === 'D')) say('stage', 'machine.stage_unlike_fuel');
  if (electric(facts)) return faults;
  if (facts.powerKw === null) say('powerKw', 'machine.power_missing');
  else if (facts.powerKw <= 0 || facts.powerKw > MAX_POWER_KW) say('powerKw', 'machine.power_out_of_range');
  if (facts.engineNo === null) say('engineNo', 'machine.engine_no_missing');
  else if (identityKey(facts.engineNo).length < 4) say('engineNo', 'machine.engine_no_too_short');
  if (facts.engineMaker === null) say('engineMaker', 'machine.engine_maker_missing');
  return faults;
}

/** As `statementFaults`, with what only an owner's own registration must have: photos, and a code that is one. */
export function registrationFaults(statement: MachineStatement, today: IsoDate): StatementFault[] {
  const faults = statementFaults(statement, today);
  const has = (kind: string): boolean => statement.photos.some((photo) => photo.kind === kind);
  if (!has('machine_plate')) faults.push({ path: 'photos', code: 'machine.photo_of_plate_missing' });
  if (!electric(statement) && !has('engine_plate')) {
    faults.push({ path: 'photos', code: 'machine.photo_of_engine_missing' });
  }
  if (statement.existingCode !== null) {
    const code = parseMachineCode(statement.existingCode);
    if (code === null) faults.push({ path: 'existingCode', code: 'machine.code_malformed' });
    else if (code.stage !== statement.stage) faults.push({ path: 'existingCode', code: 'machine.code_unlike_stage' });
  }
  return faults;
}

/** What a reviewer should look at twice: possible, but rare. Never a refusal by itself. */
export function statementDoubts(facts: MachineFacts): Reason[] {
  const doubts: Reason[] = [];
  const { stage, producedOn } = facts;
  const data = { stage, producedOn };
  const begins = STAGE_BEGINS[stage];
  if (begins !== undefined && producedOn < begins) doubts.push({ code: 'machine.stage_before_its_time', data });
  const required = STAGE_REQUIRED.find(({ from }) => producedOn >= from);
  const old = stage === '0' || stage === '1' || stage === '2' || (stage === '3' && required?.stage === '4');
  if (old && required !== undefined && (facts.powerKw ?? 0) <= 560) {
    doubts.push({ code: 'machine.stage_after_its_time', data: { ...data, required: required.stage } });
  }
  if (stage === 'X') doubts.push({ code: 'machine.stage_unknown', data });
  return doubts;
}

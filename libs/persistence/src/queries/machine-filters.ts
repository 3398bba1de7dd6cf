import { identityKey, parseMachineCode, type Scope } from '@app/domain';
import { scopeCondition } from './scope-condition.js';

export interface MachineFilter {
  readonly area?: string;
  readonly state?: string;
  readonly kind?: string;
  readonly stage?: string;
  readonly plateState?: string;
  /** last smoke test: pass, exceed, undetermined, or none */
  readonly tested?: string;
  /** part of code, product number, engine number, maker or place of work */
  readonly text?: string;
}

/** Where a machine belongs, for scopeCondition. */
export const MACHINE_SCOPE = {
  area: 'm.area_code',
  subjectKind: `'owner'`,
  subjectId: 'm.owner_id::text',
} as const;

/** The conditions of a machine list over `machine m` and its last check `c`; appends what they need to `params`. */
export function machineConditions(scope: Scope, filter: MachineFilter, params: unknown[]): string {
  const where = [scopeCondition(scope, MACHINE_SCOPE, params)];
  const equal = (column: string, value: string | undefined): void => {
    if (value !== undefined) where.push(`${column} = $${params.push(value)}`);
  };
  if (filter.state === undefined) where.push(`m.state <> 'merged'`);
  equal('m.state', filter.state);
  equal('m.kind', filter.kind);
  equal('m.stage', filter.stage);
  equal('m.plate_state', filter.plateState);
  if (filter.area !== undefined) {
    where.push(`m.area_code LIKE $${params.push(`${filter.area.replace(/(00)+$/, '')}%`)}`);
  }
  if (filter.tested === 'none') where.push('c.result IS NULL');
  else equal('c.result', filter.tested);
  if (filter.text !== undefined) where.push(textCondition(filter.text, params));
  return where.join(' AND ');
}

function textCondition(text: string, params: unknown[]): string {
  const code = parseMachineCode(text);
  if (code !== null) {
    return `m.id IN (SELECT coalesce(merged_into, id) FROM machine WHERE ident = $${params.push(code.ident)})`;
  }
  const plain = `$${params.push(`%${text.trim().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`)}`;
  const key = identityKey(text);
  const keys = key === '' ? '' : `$${params.push(`%${key}%`)}`;
  const byKey = key === '' ? '' : ` OR m.pin_key LIKE ${keys} OR m.engine_no_key LIKE ${keys} OR m.ident LIKE ${keys}`;
  return `(m.facts->>'manufacturer' ILIKE ${plain} OR m.facts->>'model' ILIKE ${plain} OR m.work_place->>'name' ILIKE ${plain}${byKey})`;
}

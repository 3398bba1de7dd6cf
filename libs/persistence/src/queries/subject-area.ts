import type { Subject } from '@app/domain';
import type { Sql } from '../database.js';

/** Registers of subjects; repair shops and enterprises have none yet and are believed. */
const REGISTERS: Readonly<Partial<Record<Subject['kind'], string>>> = { station: 'station', site: 'rs_site' };

/** Area of a registered subject; null when its kind has no register, undefined when the register does not know it. */
export async function areaOfSubject(sql: Sql, subject: Subject): Promise<string | null | undefined> {
  const register = REGISTERS[subject.kind];
  if (register === undefined) return null;
  const [row] = await sql.query<{ area_code: string }>(`SELECT area_code FROM ${register} WHERE code = $1`, [
    subject.id,
  ]);
  return row?.area_code;
}

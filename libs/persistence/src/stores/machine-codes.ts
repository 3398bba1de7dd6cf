import { identOf, spaceSize, type CodeCheck } from '@app/domain';
import type { Sql } from '../database.js';
import { NotInserted } from './machine-not-inserted.js';

interface SpaceRow {
  id: string;
  prefix: string;
  base: 10 | 34;
  check_rule: CodeCheck;
  next_serial: string;
}

/** The area itself, its prefecture, its province, the country: the narrowest open space hands the number out. */
const around = (areaCode: string): string[] => [
  areaCode,
  `${areaCode.slice(0, 4)}00`,
  `${areaCode.slice(0, 2)}0000`,
  '000000',
];

/**
 * The next number of an area. The space's row stays locked until the caller's transaction ends: whoever asks at the same
 * time waits, a transaction that fails gives its number back, and so there is neither a double nor a gap.
 * @throws NotInserted
 */
export async function issueIdent(
  tx: Sql,
  areaCode: string,
): Promise<{ readonly ident: string; readonly spaceId: string; readonly serial: number }> {
  const row = (await openSpace(tx, areaCode)) ?? (await openSpace(tx, areaCode));
  if (row === undefined) throw new NotInserted({ kind: 'no_code', code: 'machine.no_code_space' });
  const space = { prefix: row.prefix, base: row.base, check: row.check_rule };
  for (let serial = Number(row.next_serial); serial <= spaceSize(space); serial += 1) {
    const ident = identOf(space, serial);
    // a ledger may have brought numbers of this space with it
    const taken = await tx.query('SELECT 1 FROM machine WHERE ident = $1', [ident]);
    if (taken.length > 0) continue;
    await tx.query('UPDATE machine_code_space SET next_serial = $2 WHERE id = $1', [row.id, serial + 1]);
    return { ident, spaceId: row.id, serial };
  }
  throw new NotInserted({ kind: 'no_code', code: 'machine.code_space_full' });
}

/** None also when the one that was waited for has been closed meanwhile: then the caller asks once more. */
async function openSpace(tx: Sql, areaCode: string): Promise<SpaceRow | undefined> {
  const [row] = await tx.query<SpaceRow>(
    `SELECT id, prefix, base, check_rule, next_serial::text FROM machine_code_space
      WHERE closed_at IS NULL AND area_code = ANY ($1::text[]) ORDER BY area_code DESC LIMIT 1 FOR UPDATE`,
    [around(areaCode)],
  );
  return row;
}

import type { MachineFacts } from './machine.js';

/** What makes a machine this machine: two rows with one of these in common are the same one. */
export interface MachineKeys {
  readonly pinKey: string;
  readonly makerKey: string;
  readonly engineNoKey: string | null;
  readonly engineMakerKey: string | null;
}

/** Letters and digits alone, upper case, compatibility characters folded: separators and blanks on plates differ. */
export function identityKey(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Forms of a company name that do not tell two makers apart. */
const LEGAL_FORM = /(股份)?有限(责任)?公司$|集团$|公司$|CO\.?,?\s*LTD\.?$|INC\.?$/iu;

/** A maker's name without its legal form: 徐工集团工程机械股份有限公司 and 徐工集团工程机械 are one. */
export function makerKey(name: string): string {
  const plain = name.normalize('NFKC').trim();
  return identityKey(plain.replace(LEGAL_FORM, '')) || identityKey(plain);
}

/**
 * Uniqueness (limits-and-rules 5.3): product number with manufacturer, engine number with engine maker. An engine
 * without a maker is told apart by the machine's manufacturer.
 */
export function machineKeys(
  facts: Pick<MachineFacts, 'pin' | 'manufacturer' | 'engineNo' | 'engineMaker'>,
): MachineKeys {
  const engineNo = facts.engineNo === null ? '' : identityKey(facts.engineNo);
  const maker = makerKey(facts.manufacturer);
  return {
    pinKey: identityKey(facts.pin),
    makerKey: maker,
    engineNoKey: engineNo === '' ? null : engineNo,
    engineMakerKey: engineNo === '' ? null : facts.engineMaker === null ? maker : makerKey(facts.engineMaker),
  };
}

/** The device's own validity of a condition: 1 valid, 0 not [seen in an operating system's records]. */
export const DEVICE_FLAG_FIELDS = [
  'clsdstatus',
  'jsdstatus',
  'vspstatus',
  'fsstatus',
  'fxstatus',
  'hjwdstatus',
  'sdstatus',
  'dqystatus',
] as const;

/**
 * The device flags among a record's further fields (`extra`, as received or as stored); they are kept there and nowhere else.
 * @returns undefined when none was sent; values other than 0 and 1 are left out
 */
export function deviceFlagsOf(extra: Readonly<Record<string, unknown>>): Record<string, number> | undefined {
  let flags: Record<string, number> | undefined;
  for (const name of DEVICE_FLAG_FIELDS) {
    const value = extra[name];
    if (value === 0 || value === 1 || value === '0' || value === '1') (flags ??= {})[name] = Number(value);
  }
  return flags;
}

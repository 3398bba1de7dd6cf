import fc from 'fast-check';
import { INSPECTION_EXAMPLES } from '@app/contracts';

const bodies = Object.values(INSPECTION_EXAMPLES).map((example) => example.value);

/** A random value put at a random place of a good body. */
export const brokenUpload = fc
  .record({
    body: fc.constantFrom(...bodies),
    pick: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
    value: fc.oneof(
      fc.jsonValue() as fc.Arbitrary<unknown>,
      fc.constantFrom<unknown>(
        null,
        '',
        ' ',
        '\0',
        '\ud800',
        -1,
        1e308,
        1.5,
        {},
        [],
        [null],
        'yes',
        '2026-02-30',
        99999,
      ),
    ),
    name: fc.oneof(fc.string(), fc.constantFrom('constructor', 'toString', '__proto__x')),
    add: fc.boolean(),
  })
  .map(({ body, pick, value, name, add }) => {
    const copy = structuredClone(body) as Record<string, unknown>;
    let at: Record<string, unknown> = copy;
    for (const [depth, n] of pick.entries()) {
      const keys = Object.keys(at);
      if (add && depth === pick.length - 1) {
        at[name] = value;
        break;
      }
      const key = keys[n % Math.max(1, keys.length)];
      if (key === undefined) break;
      const next = at[key];
      if (depth === pick.length - 1 || typeof next !== 'object' || next === null) {
        at[key] = value;
        break;
      }
      at = next as Record<string, unknown>;
    }
    // a body arrives as JSON: a named property on a list, for one, cannot
    return JSON.parse(JSON.stringify(copy)) as Record<string, unknown>;
  });

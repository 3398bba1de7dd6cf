/**
 * Special fleets that supervision follows on their own: 渣土车, 混凝土搅拌车, 公交车, 校车, 危险货物运输车. No register says
 * it of every vehicle, so a person does, with a reason.
 */
export const FLEETS = ['muck_truck', 'mixer', 'bus', 'school_bus', 'dangerous_goods'] as const;
export type Fleet = (typeof FLEETS)[number];

/** Use-nature letters of GA/T 24.3 that name a fleet by themselves [recalled]. */
const BY_USE: Readonly<Record<string, Fleet>> = {
  C: 'bus',
  O: 'school_bus',
  P: 'school_bus',
  Q: 'school_bus',
  S: 'school_bus',
  R: 'dangerous_goods',
};

/**
 * The fleet that the registered use of a vehicle points to; a proposal for a person, never a fact.
 * @param useNature GA/T 24.3 letter; null = not known
 */
export function suggestFleet(useNature: string | null | undefined): Fleet | null {
  return BY_USE[useNature ?? ''] ?? null;
}

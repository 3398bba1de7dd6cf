export const DAY_MS = 86_400_000;
/** The moment at which a Shanghai day begins, epoch ms. */
export const startOf = (day: string): number => Date.parse(`${day}T00:00:00+08:00`);

/** Every TypeORM row class, by hand: globs break under bundling. Append one line per row. */
export const ROWS = [] as const;

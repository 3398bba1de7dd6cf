export interface StandaloneOptions {
  readonly root: string;
  readonly demo: boolean;
  /** The lock that bin/start.mjs took on DATA_DIR. */
  readonly lock: { update(fields: object): void; release(): void };
}

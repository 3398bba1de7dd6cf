export interface StandaloneOptions {
  readonly root: string;
  readonly demo: boolean;
  /** simulated traffic; only with the demo */
  readonly traffic: boolean;
  /** The lock that bin/start.mjs took on DATA_DIR. */
  readonly lock: { update(fields: object): void; release(): void };
}

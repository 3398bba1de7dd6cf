/** Exit code of a process that refuses to start because its configuration is wrong (sysexits.h EX_CONFIG). */
export const EXIT_CONFIG = 78;

/** One fault: which variable, and what is wrong with it. Values are never repeated: they may be secrets. */
export interface ConfigFault {
  readonly name: string;
  readonly message: string;
}

/** The environment does not describe a valid configuration. `faults` lists every fault, not just the first. */
export class ConfigError extends Error {
  readonly code = 'config.invalid';

  constructor(readonly faults: readonly ConfigFault[]) {
    super(`Configuration is not valid:\n${faults.map((f) => `  ${f.name}: ${f.message}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

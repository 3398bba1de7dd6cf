import type { Logger } from 'pino';

interface Closer {
  readonly name: string;
  readonly close: () => void | Promise<void>;
}

/**
 * Ends a process in order: what was opened last is closed first, each step is named in the log, and the whole is bounded. Asked
 * for by SIGTERM, SIGINT, or by the death of the supervisor that started the process (its IPC channel closes).
 */
export class Shutdown {
  private readonly closers: Closer[] = [];
  private running: Promise<void> | undefined;

  constructor(
    private readonly logger: Logger,
    private readonly graceMs: number,
    private readonly exit: (code: number) => void = (code) => process.exit(code),
  ) {}

  /** Registers what must be closed; the last one registered is closed first. */
  add(name: string, close: () => void | Promise<void>): void {
    this.closers.unshift({ name, close });
  }

  /** Listens for the signals. */
  listen(): this {
    process.once('SIGTERM', () => void this.run('SIGTERM'));
    process.once('SIGINT', () => void this.run('SIGINT'));
    if (process.send !== undefined) process.once('disconnect', () => void this.run('supervisor gone'));
    return this;
  }

  /** Closes everything once and exits: 0, or 1 when a step failed or time ran out. */
  run(reason: string): Promise<void> {
    this.running ??= this.close(reason);
    return this.running;
  }

  private async close(reason: string): Promise<void> {
    this.logger.info({ reason }, 'stopping');
    let step = 'nothing';
    const timer = setTimeout(() => {
      this.logger.error({ step, graceMs: this.graceMs }, 'stopping took too long');
      this.exit(1);
    }, this.graceMs);
    let failed = false;
    for (const { name, close } of this.closers) {
      step = name;
      try {
        await close();
      } catch (err) {
        failed = true;
        this.logger.error({ err, step }, 'could not close cleanly');
      }
    }
    clearTimeout(timer);
    this.logger.info('stopped');
    this.exit(failed ? 1 : 0);
  }
}

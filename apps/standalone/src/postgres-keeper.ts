import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type RunningPostgres, startPostgres } from '@app/platform';
import { turnOverInPlace } from './log-file.js';

const LOG_CHECK_MS = 60_000;

/** Keeps the embedded database running: when it ends unasked it is started again on the same port, so that addresses stay valid. */
export class PostgresKeeper {
  private stopping = false;
  private logTimer: NodeJS.Timeout | undefined;
  restarts = 0;

  private constructor(
    private readonly dataDir: string,
    private running: RunningPostgres,
    private readonly print: (line: string) => void,
  ) {
    this.watch();
    this.logTimer = setInterval(() => this.turnOverLog(), LOG_CHECK_MS).unref();
  }

  static async start(dataDir: string, print: (line: string) => void): Promise<PostgresKeeper> {
    return new PostgresKeeper(dataDir, await startPostgres({ dataDir }), print);
  }

  get server(): RunningPostgres {
    return this.running;
  }

  async stop(): Promise<void> {
    this.stopping = true;
    clearInterval(this.logTimer);
    await this.running.stop();
  }

  private watch(): void {
    void this.running.exited.then(() => {
      if (!this.stopping) void this.again();
    });
  }

  private async again(): Promise<void> {
    const { port } = this.running;
    for (let delayMs = 200; !this.stopping; delayMs = Math.min(delayMs * 2, 30_000)) {
      this.print(`[postgres] ended unexpectedly; starting it again`);
      try {
        this.running = await startPostgres({ dataDir: this.dataDir, port });
        this.restarts += 1;
        this.print(`[postgres] runs again (process ${this.running.pid})`);
        if (this.stopping) await this.running.stop();
        else this.watch();
        return;
      } catch (error) {
        const words = error instanceof Error ? error.message : String(error);
        this.print(`[postgres] ${words.split('\n')[0]} Trying again; see postgres.log.`);
        await sleep(delayMs);
      }
    }
  }

  private turnOverLog(): void {
    try {
      turnOverInPlace(join(this.dataDir, 'postgres.log'));
    } catch (error) {
      this.print(
        `[postgres] its log could not be turned over: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
}

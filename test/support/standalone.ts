import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '@app/platform';

const ROOT = join(import.meta.dirname, '../..');

export interface Ports {
  readonly http: number;
  readonly mqtt: number;
  readonly obd: number;
}

/** What `npm start` runs, in a data folder and on ports of its own. */
export class Standalone {
  readonly child: ChildProcess;
  private text = '';
  private readonly ended: Promise<number>;

  private constructor(
    readonly dataDir: string,
    readonly ports: Ports,
    args: readonly string[],
    env: Readonly<Record<string, string>>,
  ) {
    this.child = spawn(process.execPath, [join(ROOT, 'apps/standalone/bin/start.mjs'), ...args], {
      cwd: ROOT,
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        DATABASE_URL: '',
        MQTT_URL: '',
        REDIS_URL: '',
        DATA_DIR: dataDir,
        HTTP_HOST: '127.0.0.1',
        HTTP_PORT: String(ports.http),
        MQTT_PORT: String(ports.mqtt),
        OBD_PORT: String(ports.obd),
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.ended = new Promise((resolve) =>
      this.child.once('close', (code, signal) => resolve(code ?? (signal === 'SIGKILL' ? 137 : 128))),
    );
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.setEncoding('utf8').on('data', (data: string) => (this.text += data));
    }
  }

  static launch(
    dataDir: string,
    ports: Ports,
    args: readonly string[] = ['--no-demo'],
    env: Readonly<Record<string, string>> = {},
  ): Standalone {
    return new Standalone(dataDir, ports, args, env);
  }

  static async freePorts(): Promise<Ports> {
    return { http: await freePort(), mqtt: await freePort(), obd: await freePort() };
  }

  get output(): string {
    return this.text;
  }

  get url(): string {
    return `http://127.0.0.1:${this.ports.http}`;
  }

  /** Addresses and passwords that the running set uses. */
  get runtime(): Record<string, string> {
    return JSON.parse(readFileSync(join(this.dataDir, 'runtime.json'), 'utf8')) as Record<string, string>;
  }

  /** Processes that the supervisor wrote down. */
  get children(): { name: string; pid: number }[] {
    return JSON.parse(readFileSync(join(this.dataDir, 'children.json'), 'utf8')) as { name: string; pid: number }[];
  }

  /** Waits until the text appears. @throws Error with all output when the process ends before */
  async says(text: string): Promise<void> {
    let code: number | undefined;
    void this.ended.then((exit) => (code = exit));
    while (!this.text.includes(text)) {
      if (code !== undefined) throw new Error(`ended with ${code} before saying "${text}":\n${this.text}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  ready(): Promise<void> {
    return this.says('Ready in');
  }

  /** @returns the exit code */
  end(): Promise<number> {
    return this.ended;
  }

  /** Asks it to stop and waits. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number> {
    this.child.kill(signal);
    return this.ended;
  }
}

/** Waits until a condition holds; the test's own time limit ends it. */
export async function eventually(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 50));
}

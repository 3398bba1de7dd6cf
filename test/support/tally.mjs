import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');
export const bin = (name) => join(root, 'node_modules/.bin', name);

/** Counts what passed and failed, and says so as it goes. */
export class Tally {
  passed = 0;
  failed = 0;
  failures = [];

  /** @param only names of the steps to run; empty: all */
  constructor(only = []) {
    this.only = only;
  }

  wants(name) {
    return this.only.length === 0 || this.only.includes(name);
  }

  add(name, passed, failed) {
    this.passed += passed;
    this.failed += failed;
    if (failed > 0) this.failures.push(`${name}: ${failed} failed`);
  }

  /** Runs a function that throws when something is wrong. */
  async check(name, action) {
    if (!this.wants(name)) return;
    const began = Date.now();
    console.log(`\n== ${name}`);
    try {
      await action();
      this.add(name, 1, 0);
      console.log(`   passed (${seconds(began)})`);
    } catch (error) {
      console.log(error instanceof Error ? error.message : String(error));
      this.add(name, 0, 1);
      console.log(`   FAILED (${seconds(began)})`);
    }
  }

  /** Runs a program; exit code 0 passes. */
  command(name, program, args, env = {}) {
    return this.check(name, async () => {
      const { code, output } = await run(program, args, env);
      if (code !== 0) throw new Error(`${output.trimEnd()}\n${program.split('/').at(-1)} ended with ${code}`);
    });
  }
}

/** Runs a program to its end and keeps its output. */
export function run(program, args, env = {}, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (data) => {
      output += data;
      options.onOut?.(data);
    });
    child.stderr.setEncoding('utf8').on('data', (data) => {
      if (options.outOnly !== true) output += data;
      options.onErr?.(data);
    });
    child.once('error', (error) => resolve({ code: 127, output: error.message }));
    child.once('close', (code) => resolve({ code: code ?? 128, output }));
  });
}

/** The closing line, and the exit code that goes with it. */
export function finish(tally) {
  if (tally.failures.length > 0) console.log(`\n${tally.failures.map((line) => `  ${line}`).join('\n')}`);
  console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
  process.exit(tally.failed === 0 && tally.passed > 0 ? 0 : 1);
}

function seconds(began) {
  return `${((Date.now() - began) / 1000).toFixed(1)} s`;
}

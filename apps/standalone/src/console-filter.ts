/** Shows of a child's log only what an operator should see now: warnings and errors, at most a few in ten seconds. */
export class ConsoleFilter {
  private shown = 0;
  private hidden = 0;
  private windowEnds = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly name: string,
    private readonly print: (line: string) => void,
    private readonly perWindow = 8,
  ) {}

  /** @param now milliseconds */
  line(line: string, now: number): void {
    const text = important(line);
    if (text === undefined) return;
    if (now > this.windowEnds) {
      if (this.hidden > 0) this.print(`[${this.name}] ... and ${this.hidden} more, see the log`);
      this.windowEnds = now + 10_000;
      this.shown = 0;
      this.hidden = 0;
    }
    this.shown += 1;
    if (this.shown <= this.perWindow) this.print(`[${this.name}] ${text}`);
    else this.hidden += 1;
  }
}

function important(line: string): string | undefined {
  if (!line.startsWith('{')) return line.trim() === '' ? undefined : line.slice(0, 400);
  try {
    const entry = JSON.parse(line) as { level?: string; msg?: string; err?: { message?: string }; code?: string };
    if (entry.level !== 'warn' && entry.level !== 'error' && entry.level !== 'fatal') return undefined;
    return [entry.level, entry.msg, entry.code, entry.err?.message]
      .filter((part) => part !== undefined)
      .join(' · ')
      .slice(0, 400);
  } catch {
    return line.slice(0, 400);
  }
}

interface Waiting<T, R> {
  readonly item: T;
  readonly resolve: (result: R) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Many callers, one transaction: what arrives while a transaction runs waits and goes into the next one together. Nobody
 * waits for a timer: alone, an item starts at once. When a group fails, its items are run one by one, so that one bad
 * item harms nobody else.
 */
export class GroupCommit<T, R> {
  private waiting: Waiting<T, R>[] = [];
  private running = 0;

  /**
   * @param work stores the items in one transaction and answers in their order
   * @param max items in one transaction
   * @param lanes transactions at the same time
   * @param retryAlone false for errors that would meet every item alike (database away)
   */
  constructor(
    private readonly work: (items: readonly T[]) => Promise<readonly R[]>,
    private readonly options: {
      readonly max: number;
      readonly lanes: number;
      readonly retryAlone: (error: unknown) => boolean;
    },
  ) {}

  run(item: T): Promise<R> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      // callers of the same turn of the event loop go together
      setImmediate(() => this.start());
    });
  }

  private start(): void {
    if (this.running >= this.options.lanes || this.waiting.length === 0) return;
    const group = this.waiting.splice(0, this.options.max);
    this.running++;
    void this.settle(group).finally(() => {
      this.running--;
      this.start();
    });
  }

  private async settle(group: readonly Waiting<T, R>[]): Promise<void> {
    try {
      const results = await this.work(group.map((one) => one.item));
      group.forEach((one, i) => one.resolve(results[i] as R));
    } catch (error) {
      if (group.length === 1 || !this.options.retryAlone(error)) {
        for (const one of group) one.reject(error);
        return;
      }
      for (const one of group) {
        try {
          const [result] = await this.work([one.item]);
          one.resolve(result as R);
        } catch (alone) {
          one.reject(alone);
        }
      }
    }
  }
}

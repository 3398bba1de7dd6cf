import pg from 'pg';

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 10_000;

/**
 * Hears a NOTIFY channel on a connection of its own, and connects again when it breaks. `onWake` is also called after
 * every new connection: what was rung meanwhile was not heard.
 */
export function listen(
  url: string,
  channel: 'ves_event',
  onWake: () => void,
  onError: (error: Error) => void,
): { close(): Promise<void> } {
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let pause = FIRST_PAUSE_MS;
  let closed = false;

  const again = (): void => {
    client?.removeAllListeners();
    // a broken client still reports its end; nobody may be left without a listener for it
    client?.on('error', () => undefined);
    client?.end().catch(() => undefined);
    client = undefined;
    if (closed || timer) return;
    timer = setTimeout(() => {
      timer = undefined;
      void open();
    }, pause);
    pause = Math.min(LONGEST_PAUSE_MS, pause * 2);
  };
  const open = async (): Promise<void> => {
    const fresh = new pg.Client({ connectionString: url, application_name: 'ves-listen', keepAlive: true });
    client = fresh;
    fresh.on('error', (error) => {
      onError(error);
      again();
    });
    fresh.on('end', again);
    fresh.on('notification', onWake);
    try {
      await fresh.connect();
      await fresh.query(`LISTEN ${channel}`);
      pause = FIRST_PAUSE_MS;
      onWake();
    } catch (error) {
      onError(error instanceof Error ? error : new Error(String(error)));
      again();
    }
  };
  void open();
  return {
    close: async () => {
      closed = true;
      clearTimeout(timer);
      client?.removeAllListeners('end');
      await client?.end().catch(() => undefined);
    },
  };
}

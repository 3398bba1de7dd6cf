import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiClient } from '../clients/api-client.js';

const POLL_MS = 1_000;
const ENDED = ['done', 'completed', 'failed', 'cancelled'];

/**
 * Hands a file of vehicles to `POST /api/v1/imports` and waits for the job's end.
 * @returns the job as the platform shows it at the end, or the refusal
 */
export async function importVehicles(
  file: string,
  client: ApiClient | null,
): Promise<Readonly<Record<string, unknown>>> {
  if (client === null) return { refused: 'no account that may import' };
  const form = new FormData();
  form.set('kind', 'vehicles');
  form.set('file', await openAsBlob(file), basename(file));
  const { status, body } = await client.request('POST', '/api/v1/imports', form);
  const id = body?.['id'];
  if (status >= 300 || typeof id !== 'string') return { refused: status, ...body };
  for (;;) {
    const job = await client.get(`/api/v1/imports/${id}`);
    const state = job.body?.['state'] ?? job.body?.['status'];
    if (job.status !== 200 || (typeof state === 'string' && ENDED.includes(state)))
      return job.body ?? { status: job.status };
    await sleep(POLL_MS);
  }
}

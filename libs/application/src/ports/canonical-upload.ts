import type { InspectionUploadDto } from '@app/contracts';
import type { StoredUpload } from './inspection-store.js';

/** The value without nulls, keys in order: the same content gives the same text, whatever order it was sent in. */
function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => tidy(one) ?? null);
  if (typeof value !== 'object' || value === null) return value;
  const out: Record<string, unknown> = {};
  for (const [key, child] of Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const kept = tidy(child);
    if (kept !== null && kept !== undefined) out[key] = kept;
  }
  return out;
}

/** What is kept of an upload, and the text whose digest decides whether another upload is the same. */
export function canonicalUpload(upload: InspectionUploadDto): { readonly stored: StoredUpload; readonly text: string } {
  const { process: _process, ...rest } = upload;
  const stored = tidy(rest) as StoredUpload;
  return { stored, text: JSON.stringify(stored) };
}

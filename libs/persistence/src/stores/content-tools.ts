import type { ContentTools } from '@app/application';
import { createHash } from 'node:crypto';
import { encodeProcess } from './process-codec.js';

/** Digests and bytes of a report's content. */
export const CONTENT_TOOLS: ContentTools = {
  sha256: (...parts) => {
    const hash = createHash('sha256');
    for (const part of parts) hash.update(part);
    return hash.digest('hex');
  },
  encodeProcess,
};

import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';

const ROOT = join(import.meta.dirname, '../..');

/** The description of the interface for those outside, and the types that the pages are checked against. */
export const OPENAPI_FILE = join(ROOT, 'docs/api/openapi.json');
export const SCHEMA_FILE = join(ROOT, 'apps/web/src/api/schema.d.ts');

/** What both files must hold for a description of the running api. */
export async function openapiFiles(document: object): Promise<{ readonly json: string; readonly types: string }> {
  const types = astToString(await openapiTS(document as never, { alphabetize: true }));
  const head = '/** Generated from docs/api/openapi.json by `npm run openapi`; do not edit. */\n';
  return { json: `${JSON.stringify(document, null, 2)}\n`, types: head + types };
}

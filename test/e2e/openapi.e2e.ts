import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../support/api.js';
import { OPENAPI_FILE, openapiFiles, SCHEMA_FILE } from '../support/openapi-files.js';

/** `npm run openapi` sets it: the files are written first, then compared. */
const WRITE = process.env['WRITE_OPENAPI'] === '1';
const write = (path: string, text: string): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};

describe('the description of the interface', () => {
  let api: TestApi;
  let files: { readonly json: string; readonly types: string };

  beforeAll(async () => {
    api = await testApi();
    files = await openapiFiles((await api.app.inject('/api/openapi.json')).json<object>());
    if (WRITE) {
      write(OPENAPI_FILE, files.json);
      write(SCHEMA_FILE, files.types);
    }
  });
  afterAll(() => api.close());

  it('stands in docs/api/openapi.json as the running api tells it (else: npm run openapi)', () => {
    expect(JSON.parse(readFileSync(OPENAPI_FILE, 'utf8'))).toEqual(JSON.parse(files.json));
  });

  it('is what the pages are type-checked against (else: npm run openapi)', () => {
    expect(readFileSync(SCHEMA_FILE, 'utf8') === files.types).toBe(true);
  });
});

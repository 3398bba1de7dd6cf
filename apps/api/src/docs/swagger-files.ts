import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const TYPES = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'swagger-ui-standalone-preset.js': 'text/javascript; charset=utf-8',
  'favicon-32x32.png': 'image/png',
} as const;

export interface StaticFile {
  readonly type: string;
  readonly body: Buffer | string;
}

const START = `window.ui = SwaggerUIBundle({
  url: '/api/openapi.json', dom_id: '#swagger-ui', deepLinking: true, persistAuthorization: true,
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset], layout: 'BaseLayout',
});`;

/** The page itself; scripts come from files so that the Content Security Policy stays strict. */
export const DOCS_PAGE = `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>机动车排放监管平台 API</title>
<link rel="stylesheet" href="/api/docs/swagger-ui.css"><link rel="icon" href="/api/docs/favicon-32x32.png"></head>
<body><div id="swagger-ui"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/swagger-ui-standalone-preset.js"></script>
<script src="/api/docs/start.js"></script></body></html>`;

/**
 * The files of Swagger UI that the page needs, read when first asked for. Nest would serve the whole folder through
 * `@fastify/static`, on routes that carry no access rule.
 */
export function swaggerFile(name: string): StaticFile | undefined {
  if (name === 'start.js') return { type: TYPES['swagger-ui-bundle.js'], body: START };
  const type = Object.hasOwn(TYPES, name) ? TYPES[name as keyof typeof TYPES] : undefined;
  if (type === undefined) return undefined;
  // @nestjs/swagger brings swagger-ui-dist and may keep it in a folder of its own
  const fromSwagger = createRequire(createRequire(import.meta.url).resolve('@nestjs/swagger/package.json'));
  return { type, body: readFileSync(join(dirname(fromSwagger.resolve('swagger-ui-dist/package.json')), name)) };
}

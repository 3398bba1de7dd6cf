import type { OpenAPIObject } from '@nestjs/swagger';
import type { AccessRule } from '../access/access-rule.js';
import type { RouteEntry } from '../access/route-catalogue.js';

const LOCAL_TEXT = {
  type: 'object',
  required: ['zh', 'en'],
  properties: { zh: { type: 'string' }, en: { type: 'string' } },
};

/** The body of every refusal (RFC 9457). */
const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'message', 'instance', 'errors'],
  properties: {
    type: { type: 'string', example: 'about:blank' },
    title: { type: 'string' },
    status: { type: 'integer', example: 400 },
    code: { type: 'string', example: 'request.invalid', description: 'Stable; programs decide by it' },
    message: LOCAL_TEXT,
    instance: { type: 'string', description: 'Number of the request; quote it when asking for help' },
    errors: {
      type: 'array',
      description: 'Every fault of the request, not only the first',
      items: {
        type: 'object',
        required: ['path', 'code', 'message'],
        properties: {
          path: { type: 'string', example: 'vehicle.vin' },
          code: { type: 'string', example: 'field.missing' },
          message: LOCAL_TEXT,
        },
      },
    },
    data: { type: 'object', additionalProperties: true, description: 'Facts for programs: seconds to wait, ids' },
  },
};
const REFUSAL = {
  description: 'Refused: the reason stands in `code`',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

/** Adds what the rules say to the description: who may call each route, on what, and how a refusal looks. */
export function describeAccess(document: OpenAPIObject, routes: readonly RouteEntry[]): OpenAPIObject {
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: PROBLEM as never },
  };
  for (const { method, path, rule } of routes) {
    const item = document.paths[path.replace(/:(\w+)/g, '{$1}')];
    const operation = item?.[method.toLowerCase() as 'get'];
    if (!operation || !rule) continue;
    operation.description = [operation.description, inWords(rule)].filter(Boolean).join('\n\n');
    operation.responses = { ...operation.responses, default: REFUSAL };
    if (rule.roles === 'public') operation.security = [];
    Object.assign(operation, { 'x-roles': rule.roles });
  }
  return document;
}

function inWords(rule: AccessRule): string {
  if (rule.roles === 'public') return 'Open to everybody.';
  const who = rule.roles === 'signed_in' ? 'everybody who is signed in' : rule.roles.join(', ');
  const object = rule.object
    ? ` The ${rule.object.kind.replace('_', ' ')} must lie in the caller’s areas or be his own.`
    : '';
  const list = rule.list ? ' Shows only what lies in the caller’s areas or is his own.' : '';
  return `Roles: ${who}.${object}${list}`;
}

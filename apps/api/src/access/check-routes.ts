import { OBJECT_KINDS, type AccessRule } from './access-rule.js';
import type { RouteEntry } from './route-catalogue.js';

/** A route as the HTTP server knows it, whoever registered it. */
export interface ServedRoute {
  readonly method: string;
  readonly url: string;
}

/** Path parameters and rules that would put personal data into addresses, and so into other people's logs. */
const PERSONAL = /^(plate|plateno|hphm|vin|clsbdh|phone|idcard)/i;

/**
 * What is wrong with the routes; the process does not start unless this is empty (law 10).
 * @param served every route of the HTTP server: one that no controller declares has no rule either
 */
export function routeFaults(catalogue: readonly RouteEntry[], served: readonly ServedRoute[]): string[] {
  const declared = new Set(catalogue.map((r) => `${r.method} ${r.path}`));
  const stray = served
    .filter((r) => r.method !== 'HEAD' && r.method !== 'OPTIONS' && !declared.has(`${r.method} ${r.url}`))
    .map((r) => `${r.method} ${r.url}: served without a controller, so without a rule`);
  return [...catalogue.flatMap((route) => faultsOf(route)), ...stray];
}

function faultsOf(route: RouteEntry): string[] {
  const name = `${route.method} ${route.path} (${route.controller}.${route.handler})`;
  if (!route.rule) return [`${name}: has no access rule`];
  const parameters = [...route.path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '');
  return [
    ...ruleFaults(route.rule, parameters).map((fault) => `${name}: ${fault}`),
    ...parameters.filter((p) => PERSONAL.test(p)).map((p) => `${name}: personal data in the address (${p})`),
  ];
}

function ruleFaults(rule: AccessRule, parameters: readonly string[]): string[] {
  const faults: string[] = [];
  if (Array.isArray(rule.roles) && rule.roles.length === 0) faults.push('the rule admits nobody');
  if (!rule.object) return faults;
  if (rule.roles === 'public') faults.push('a public route cannot check an object');
  if (!OBJECT_KINDS.includes(rule.object.kind)) faults.push(`unknown object kind ${String(rule.object.kind)}`);
  if (rule.object.from === 'param' && !parameters.includes(rule.object.name)) {
    faults.push(`the path has no parameter ${rule.object.name}`);
  }
  return faults;
}

/** @throws when a route has no rule, or a rule that cannot work */
export function assertRoutes(catalogue: readonly RouteEntry[], served: readonly ServedRoute[]): void {
  const faults = routeFaults(catalogue, served);
  if (faults.length > 0) throw new Error(`access.routes_without_rule:\n  ${faults.join('\n  ')}`);
}

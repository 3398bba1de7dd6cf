import { RequestMethod, type INestApplication } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ACCESS_RULE, type AccessRule } from './access-rule.js';

/** One route of the running api and the rule that guards it. */
export interface RouteEntry {
  readonly method: string;
  /** as the router knows it: `/api/v1/flags/:id` */
  readonly path: string;
  readonly controller: string;
  readonly handler: string;
  readonly rule: AccessRule | undefined;
}

export const API_PREFIX = 'api/v1';

/** Every handler of every controller, by path. @param outside paths that stand without the prefix */
export function routeCatalogue(app: INestApplication, outside: readonly string[]): RouteEntry[] {
  const scanner = new MetadataScanner();
  const bare = new Set(outside.map((path) => slashed(path)));
  return app
    .get(DiscoveryService)
    .getControllers()
    .flatMap(({ metatype, instance }) => {
      if (!metatype || typeof metatype !== 'function') return [];
      const prototype = Object.getPrototypeOf(instance as object) as Record<string, unknown>;
      return scanner.getAllMethodNames(prototype).flatMap((name) => {
        const handler = prototype[name] as object;
        const verb = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
        if (verb === undefined) return [];
        const rule = Reflect.getMetadata(ACCESS_RULE, handler) as AccessRule | undefined;
        const paths = pathsOf(metatype).flatMap((base) => pathsOf(handler).map((own) => slashed(`${base}/${own}`)));
        return paths.map((path) => ({
          method: RequestMethod[verb],
          path: bare.has(path) ? path : slashed(`${API_PREFIX}/${path}`),
          controller: metatype.name,
          handler: name,
          rule,
        }));
      });
    });
}

function pathsOf(target: object): string[] {
  const path = Reflect.getMetadata(PATH_METADATA, target) as string | string[] | undefined;
  return path === undefined ? [''] : Array.isArray(path) ? path : [path];
}

function slashed(path: string): string {
  const clean = `/${path}`.replace(/\/+/g, '/');
  return clean.length > 1 ? clean.replace(/\/$/, '') : clean;
}

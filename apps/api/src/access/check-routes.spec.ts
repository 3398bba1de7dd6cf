import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { assertRoutes, routeFaults } from './check-routes.js';
import { Access, type AccessRule } from './access-rule.js';
import { routeCatalogue, type RouteEntry } from './route-catalogue.js';

const route = (rule: AccessRule | undefined, path = '/api/v1/flags/:id'): RouteEntry => ({
  method: 'GET',
  path,
  controller: 'FlagsController',
  handler: 'show',
  rule,
});

describe('the check of routes at boot', () => {
  it.each([
    ['a public route', { roles: 'public' }],
    ['roles and an object', { roles: ['officer'], object: { kind: 'flag', from: 'param', name: 'id' } }],
    ['an object in the body', { roles: ['officer'], object: { kind: 'flag', from: 'body', name: 'flagId' } }],
    ['a list', { roles: 'signed_in', list: 'scoped' }],
  ] as [string, AccessRule][])('accepts %s', (_, rule) => {
    expect(routeFaults([route(rule)], [{ method: 'GET', url: '/api/v1/flags/:id' }])).toEqual([]);
  });

  it.each([
    ['no rule', undefined, 'has no access rule'],
    ['nobody', { roles: [] }, 'the rule admits nobody'],
    ['a public object', { roles: 'public', object: { kind: 'flag', from: 'param', name: 'id' } }, 'a public route'],
    [
      'another parameter',
      { roles: ['officer'], object: { kind: 'flag', from: 'param', name: 'flag' } },
      'no parameter flag',
    ],
    [
      'an unknown kind',
      { roles: ['officer'], object: { kind: 'cow', from: 'param', name: 'id' } },
      'unknown object kind cow',
    ],
  ] as unknown as [string, AccessRule | undefined, string][])('refuses %s', (_, rule, words) => {
    expect(routeFaults([route(rule)], [])).toEqual([expect.stringContaining(words)]);
    expect(() => assertRoutes([route(rule)], [])).toThrow('GET /api/v1/flags/:id (FlagsController.show)');
  });

  it('refuses a route that bypasses the controllers', () => {
    const served = [
      { method: 'GET', url: '/secret' },
      { method: 'HEAD', url: '/secret' },
    ];
    expect(routeFaults([route({ roles: 'public' })], served)).toEqual([expect.stringContaining('GET /secret')]);
  });

  it.each(['plate', 'plateNo', 'vin', 'hphm'])('refuses %s in an address', (name) => {
    expect(routeFaults([route({ roles: ['officer'] }, `/api/v1/vehicles/:${name}`)], [])).toEqual([
      expect.stringContaining('personal data'),
    ]);
  });
});

describe('a planted route', () => {
  @Controller('planted')
  class PlantedController {
    @Get('open')
    @Access({ roles: 'public' })
    open(): void {}

    @Get('forgotten')
    forgotten(): void {}
  }
  @Module({ imports: [DiscoveryModule], controllers: [PlantedController] })
  class PlantedModule {}

  it('is found in a running application by what its controller declares', async () => {
    const app = await NestFactory.create(PlantedModule, new FastifyAdapter(), { logger: false });
    try {
      await app.init();
      expect(() => assertRoutes(routeCatalogue(app, []), [])).toThrow(
        'GET /api/v1/planted/forgotten (PlantedController.forgotten): has no access rule',
      );
      expect(routeFaults(routeCatalogue(app, ['planted/open']), [])).toHaveLength(1);
    } finally {
      await app.close();
    }
  });
});

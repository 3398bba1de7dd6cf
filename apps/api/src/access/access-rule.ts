import { SetMetadata, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Principal, Role } from '@app/domain';

/** Kinds of object whose owner the guard can look up; each has one resolver in object-scopes.ts. */
export const OBJECT_KINDS = [
  'area',
  'station',
  'site',
  'inspection',
  'import',
  'flag',
  'campaign',
  'spot_check',
  'vehicle',
  'user',
  'quarantine',
] as const;
export type ObjectKind = (typeof OBJECT_KINDS)[number];

/**
 * Who may call a route, and on what. Every route carries exactly one rule; a route without one stops the process at
 * boot and fails the tests (test/e2e/access-matrix).
 */
export interface AccessRule {
  /** `public`: nobody need sign in; `signed_in`: every role */
  readonly roles: readonly Role[] | 'public' | 'signed_in';
  /** the object the route touches and where its id stands; the guard checks that it lies in the caller's areas or is the caller's own */
  readonly object?: { readonly kind: ObjectKind; readonly from: 'param' | 'body'; readonly name: string };
  /** `scoped`: the handler shows only rows inside the caller's areas or of the caller's own subject */
  readonly list?: 'scoped';
}

export const ACCESS_RULE = 'ves:access-rule';

/** Declares the access rule of a route. */
export const Access = (rule: AccessRule): MethodDecorator => SetMetadata(ACCESS_RULE, rule);

/** The signed-in caller. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const request = context.switchToHttp().getRequest<{ principal?: Principal }>();
  if (!request.principal) throw new Error('access.no_principal: a public route asked for its caller');
  return request.principal;
});

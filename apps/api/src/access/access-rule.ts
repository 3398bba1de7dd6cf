import { SetMetadata, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { LiveSession } from '@app/application';
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
  'reading',
  'outage_notice',
  'machine',
  'machine_registration',
  'machine_merge',
  'machine_site',
  'truck',
  'truck_fence',
] as const;
export type ObjectKind = (typeof OBJECT_KINDS)[number];

interface BodyFault {
  readonly path: string;
  readonly code: string;
}

/** The object that a route touches and where its id stands. */
export interface AccessObject {
  readonly kind: ObjectKind;
  readonly from: 'param' | 'body';
  /** name of the parameter, or the dotted path inside the body */
  readonly name: string;
  /**
   * How the handler reads its body, when it has no DTO class: when the id itself is missing, the caller is told every
   * fault of the body and not only that one.
   */
  readonly reader?: (
    body: unknown,
  ) => { readonly ok: true } | { readonly ok: false; readonly faults: readonly BodyFault[] };
}

/**
 * Who may call a route, and on what. Every route carries exactly one rule; a route without one stops the process at
 * boot and fails the tests (test/e2e/access-matrix).
 */
export interface AccessRule {
  /** `public`: nobody need sign in; `signed_in`: every role */
  readonly roles: readonly Role[] | 'public' | 'signed_in';
  /** the guard checks that it lies in the caller's areas or is the caller's own */
  readonly object?: AccessObject;
  /** `scoped`: the handler shows only rows inside the caller's areas or of the caller's own subject */
  readonly list?: 'scoped';
  /** open while a new password or second factor is still due */
  readonly duringSetup?: true;
  /** also takes a short-lived ticket as `?ticket=`, for browsers that cannot set a header (EventSource) */
  readonly ticket?: 'events';
}

export const ACCESS_RULE = 'ves:access-rule';

/** Declares the access rule of a route. */
export const Access = (rule: AccessRule): MethodDecorator => SetMetadata(ACCESS_RULE, rule);

/** What the guard leaves on the request. */
export interface SignedInRequest {
  principal?: Principal;
  session?: LiveSession;
}

/** The signed-in caller. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  return sessionOf(context).principal;
});

/** The caller's session, for routes about the session itself. */
export const CallerSession = createParamDecorator((_: unknown, context: ExecutionContext): LiveSession => {
  return sessionOf(context);
});

function sessionOf(context: ExecutionContext): LiveSession {
  const { session } = context.switchToHttp().getRequest<SignedInRequest>();
  if (!session) throw new Error('access.no_principal: a public route asked for its caller');
  return session;
}

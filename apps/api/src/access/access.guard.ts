import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Clock, type LiveSession } from '@app/application';
import { mayTouch, type Principal } from '@app/domain';
import { Database } from '@app/persistence';
import { Settings } from '@app/platform';
import type { FastifyRequest } from 'fastify';
import { faultsAsProblem } from '../core/faults-as-problem.js';
import { accessProblem } from './access-problems.js';
import { ACCESS_RULE, type AccessObject, type AccessRule, type SignedInRequest } from './access-rule.js';
import { AccessTokens } from './access-tokens.js';
import { bodyFaults } from './body-faults.js';
import { scopeOfObject } from './object-scopes.js';
import { SessionCache } from './session-cache.js';
import { setupSteps } from './setup-steps.js';

type Request = FastifyRequest & SignedInRequest;

/** Token, setup, role, object: in this order, so that nobody learns of an object whose route is closed to him. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly tokens: AccessTokens,
    private readonly sessions: SessionCache,
    private readonly db: Database,
    @Inject(Settings) private readonly settings: Settings,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = Reflect.getMetadata(ACCESS_RULE, context.getHandler()) as AccessRule | undefined;
    // cannot happen after the boot check; a route that slipped through stays closed
    if (!rule) throw new Error('access.route_without_rule');
    if (rule.roles === 'public') return true;

    const request = context.switchToHttp().getRequest<Request>();
    const session = await this.authenticate(request, rule);
    request.session = session;
    request.principal = session.principal;

    if (!rule.duringSetup) {
      const steps = setupSteps(session, this.settings);
      if (steps.length > 0) throw accessProblem.setup(steps);
    }
    if (rule.roles !== 'signed_in' && !rule.roles.includes(session.principal.role)) throw accessProblem.role();
    if (rule.object) await this.checkObject(rule.object, request, session.principal, context);
    return true;
  }

  private async authenticate(request: Request, rule: AccessRule): Promise<LiveSession> {
    const read = await this.readToken(request, rule);
    if ('fault' in read) throw read.fault === 'expired' ? accessProblem.expired() : accessProblem.invalid();
    const session = await this.sessions.find(read.sessionId, this.clock.now());
    if (!session) throw accessProblem.ended();
    return session;
  }

  private readToken(request: Request, rule: AccessRule): ReturnType<AccessTokens['read']> {
    const [scheme, token] = (request.headers.authorization ?? '').split(' ', 2);
    if (scheme?.toLowerCase() === 'bearer' && token) return this.tokens.read(token);
    const ticket = rule.ticket && (request.query as Record<string, unknown>)['ticket'];
    if (rule.ticket && typeof ticket === 'string') return this.tokens.read(ticket, rule.ticket);
    throw accessProblem.noToken();
  }

  private async checkObject(
    object: AccessObject,
    request: Request,
    who: Principal,
    context: ExecutionContext,
  ): Promise<void> {
    const id = idOf(object, request);
    if (id === null) throw faultsAsProblem(await bodyFaults(object, request.body, context));
    const scope = await scopeOfObject(this.db, object.kind, id);
    if (!scope) throw accessProblem.noObject();
    if (!mayTouch(who, scope)) throw accessProblem.foreign();
  }
}

function idOf(object: AccessObject, request: Request): string | null {
  const path = object.from === 'param' ? [object.name] : object.name.split('.');
  let value: unknown = object.from === 'param' ? request.params : request.body;
  for (const key of path) {
    value =
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string, unknown>)[key]
        : undefined;
  }
  return typeof value === 'string' && value !== '' ? value : null;
}

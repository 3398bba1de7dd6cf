import { AccountStore, Clock, CreateUserUseCase, Credentials } from '@app/application';
import { isMachineRole, type Role, type Subject } from '@app/domain';
import { CredentialKit, newId, totpCode, totpStep } from '@app/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

export const PASSWORD = 'Herbst-Wind-7';
const kit = new CredentialKit();

export interface TestAccount {
  readonly id: string;
  readonly username: string;
  readonly role: Role;
  readonly areas: readonly string[];
  readonly subject: Subject | null;
  readonly otpSecret: string | null;
}

interface Wish {
  readonly role: Role;
  readonly areas?: readonly string[];
  readonly subject?: Subject | null;
  readonly username?: string;
  /** default: administrators have a second factor */
  readonly secondFactor?: boolean;
  readonly mustChange?: boolean;
}

/** An account made through the use case, with PASSWORD, ready to be used. */
export async function createAccount(app: NestFastifyApplication, wish: Wish): Promise<TestAccount> {
  const { role } = wish;
  const username = wish.username ?? `${role.replace('_', '-')}-${newId().slice(-8)}`;
  const areas = wish.areas ?? (isMachineRole(role) ? [] : ['652300']);
  const subject = wish.subject ?? null;
  const otpSecret = (wish.secondFactor ?? role === 'administrator') ? kit.newTotpSecret() : null;
  const useCase = new CreateUserUseCase(app.get(AccountStore), app.get(Credentials), app.get(Clock), newId);
  const result = await useCase.run({
    by: 'system:seeds',
    username,
    displayName: username,
    role,
    areas,
    subject,
    password: PASSWORD,
    mustChange: wish.mustChange ?? false,
    ...(otpSecret === null ? {} : { totpSecret: otpSecret }),
  });
  if (result.kind !== 'created') throw new Error(`could not create ${username}: ${JSON.stringify(result)}`);
  return { id: result.id, username, role, areas, subject, otpSecret };
}

/** The code of an account's second factor now, `steps` of 30 s later. */
export function otpOf(app: NestFastifyApplication, account: TestAccount, steps = 0): string {
  if (account.otpSecret === null) throw new Error(`${account.username} has no second factor`);
  return totpCode(account.otpSecret, totpStep(app.get(Clock).now()) + steps);
}

export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly expiresIn: number;
  readonly setup: string[];
}

/** Signs in over HTTP. */
export async function signIn(app: NestFastifyApplication, account: TestAccount): Promise<Tokens> {
  const otp = account.otpSecret === null ? {} : { otp: otpOf(app, account) };
  const answer = await app.inject({
    method: 'POST',
    url: '/api/v1/auth/token',
    payload: { username: account.username, password: PASSWORD, ...otp },
  });
  if (answer.statusCode !== 200) throw new Error(`could not sign in as ${account.username}: ${answer.body}`);
  return answer.json<Tokens>();
}

export const bearer = (tokens: Pick<Tokens, 'accessToken'>) => ({ authorization: `Bearer ${tokens.accessToken}` });

/** Somebody with this role and scope, signed in: the header to call with. */
export async function callerOf(
  app: NestFastifyApplication,
  wish: Wish,
): Promise<{ authorization: string; account: TestAccount }> {
  const account = await createAccount(app, wish);
  return { ...bearer(await signIn(app, account)), account };
}

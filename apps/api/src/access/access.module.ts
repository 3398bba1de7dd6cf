import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccountStore, Credentials, SessionStore } from '@app/application';
import { Database, SqlAccountStore, SqlSessionStore } from '@app/persistence';
import { CredentialKit } from '@app/platform';
import { AccessGuard } from './access.guard.js';
import { AccessTokens } from './access-tokens.js';
import { SessionCache } from './session-cache.js';

/** Who is calling and may he; on every route. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    { provide: SessionStore, useFactory: (db: Database) => new SqlSessionStore(db), inject: [Database] },
    { provide: AccountStore, useFactory: (db: Database) => new SqlAccountStore(db), inject: [Database] },
    { provide: Credentials, useClass: CredentialKit },
    AccessTokens,
    SessionCache,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [SessionStore, AccountStore, Credentials, AccessTokens, SessionCache],
})
export class AccessModule {}

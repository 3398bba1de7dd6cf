import { Module } from '@nestjs/common';
import {
  AccountStore,
  ChangePasswordUseCase,
  Clock,
  Credentials,
  EnrolSecondFactorUseCase,
  RefreshSessionUseCase,
  SessionStore,
  SignInUseCase,
} from '@app/application';
import { newId } from '@app/platform';
import { AuthController } from './auth.controller.js';
import { OwnAccountController } from './own-account.controller.js';

@Module({
  controllers: [AuthController, OwnAccountController],
  providers: [
    {
      provide: SignInUseCase,
      useFactory: (a: AccountStore, s: SessionStore, c: Credentials, k: Clock) => new SignInUseCase(a, s, c, k, newId),
      inject: [AccountStore, SessionStore, Credentials, Clock],
    },
    {
      provide: RefreshSessionUseCase,
      useFactory: (s: SessionStore, c: Credentials, k: Clock) => new RefreshSessionUseCase(s, c, k),
      inject: [SessionStore, Credentials, Clock],
    },
    {
      provide: ChangePasswordUseCase,
      useFactory: (a: AccountStore, c: Credentials, k: Clock) => new ChangePasswordUseCase(a, c, k),
      inject: [AccountStore, Credentials, Clock],
    },
    {
      provide: EnrolSecondFactorUseCase,
      useFactory: (a: AccountStore, c: Credentials, k: Clock) => new EnrolSecondFactorUseCase(a, c, k),
      inject: [AccountStore, Credentials, Clock],
    },
  ],
})
export class AuthModule {}

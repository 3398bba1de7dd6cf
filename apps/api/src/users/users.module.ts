import { Module } from '@nestjs/common';
import {
  AccountStore,
  ChangeUserUseCase,
  Clock,
  CreateUserUseCase,
  Credentials,
  ResetUserUseCase,
} from '@app/application';
import { newId } from '@app/platform';
import { UsersController } from './users.controller.js';

@Module({
  controllers: [UsersController],
  providers: [
    {
      provide: CreateUserUseCase,
      useFactory: (a: AccountStore, c: Credentials, k: Clock) => new CreateUserUseCase(a, c, k, newId),
      inject: [AccountStore, Credentials, Clock],
    },
    {
      provide: ChangeUserUseCase,
      useFactory: (a: AccountStore, k: Clock) => new ChangeUserUseCase(a, k),
      inject: [AccountStore, Clock],
    },
    {
      provide: ResetUserUseCase,
      useFactory: (a: AccountStore, c: Credentials, k: Clock) => new ResetUserUseCase(a, c, k),
      inject: [AccountStore, Credentials, Clock],
    },
  ],
})
export class UsersModule {}

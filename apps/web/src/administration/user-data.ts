import { answer, api } from '../api/client.js';
import type { components } from '../api/schema.js';
import type { CursorPage } from '../api/use-cursor-list.js';

type Schemas = components['schemas'];
export type User = Schemas['UserDto'];
export type UserFilter = Omit<Schemas['SearchUsersDto'], 'cursor' | 'limit'>;
export type NewUser = Schemas['CreateUserDto'];
export type UserChange = Schemas['ChangeUserDto'];
export type OneTime = Schemas['CreatedUserDto'];

export const searchUsers = (filter: UserFilter, cursor: string | undefined): Promise<CursorPage<User>> =>
  answer(
    api.POST('/api/v1/users/search', { body: { ...filter, limit: 50, ...(cursor === undefined ? {} : { cursor }) } }),
  );

const at = (id: string) => ({ params: { path: { id } } });

export const readUser = (id: string): Promise<User> => answer(api.GET('/api/v1/users/{id}', at(id)));
/** @throws ApiProblem 409 `user.username_taken`, 400 with a fault for each field */
export const createUser = (body: NewUser): Promise<OneTime> => answer(api.POST('/api/v1/users', { body }));
/** Other rights end the account's sessions. @throws ApiProblem 403 `user.own_account`, 409 `request.changed_meanwhile` */
export const changeUser = (id: string, body: UserChange): Promise<User> =>
  answer(api.PATCH('/api/v1/users/{id}', { ...at(id), body }));
export const resetPassword = (id: string): Promise<OneTime> =>
  answer(api.POST('/api/v1/users/{id}/password-reset', at(id)));
export const resetSecondFactor = (id: string): Promise<unknown> =>
  answer(api.POST('/api/v1/users/{id}/second-factor-reset', at(id)) as never);
export const endSessions = (id: string): Promise<unknown> =>
  answer(api.POST('/api/v1/users/{id}/session-end', at(id)) as never);

import { answer, api } from '../api/client.js';
import type { components } from '../api/schema.js';

type Schemas = components['schemas'];
export type Queues = Schemas['QueuesDto'];
export type FailedJob = Schemas['FailedJobDto'];
export type Status = Schemas['StatusDto'];

export const readQueues = (): Promise<Queues> => answer(api.GET('/api/v1/queues'));
export const readFailed = async (queue: string): Promise<readonly FailedJob[]> =>
  (await answer(api.GET('/api/v1/queues/{queue}/failed', { params: { path: { queue } } }))).items;
/** @throws ApiProblem 409 `job.not_failed` */
export const retryJob = ({ queue, id }: Pick<FailedJob, 'queue' | 'id'>): Promise<unknown> =>
  answer(api.POST('/api/v1/queues/{queue}/jobs/{id}/retry', { params: { path: { queue, id } } }) as never);
export const readStatus = (): Promise<Status> => answer(api.GET('/api/v1/status'));

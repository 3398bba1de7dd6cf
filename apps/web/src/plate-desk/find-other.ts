import { classifyQuery } from '@app/domain';
import { answerAs, api } from '../api/client.js';
import { ApiProblem } from '../api/problem.js';

/** Where a query leads that is no vehicle: a report by its number, a machine by its code. */
export type OtherTarget =
  { readonly kind: 'report'; readonly inspectionId: string } | { readonly kind: 'machine'; readonly code: string };

const NO_REPORT = { zh: '没有这个编号的检验报告。', en: 'There is no report of this number.' };

/** @returns null for what is looked up as a vehicle. @throws ApiProblem when there is no such report */
export async function findOther(query: string): Promise<OtherTarget | null> {
  const asked = classifyQuery(query);
  if (asked.kind === 'machine_code') return { kind: 'machine', code: asked.machineCode };
  if (asked.kind !== 'report_number') return null;
  const body = { reportNo: asked.reportNo } as never;
  const { items } = await answerAs<{ items: { id: string }[] }>(api.POST('/api/v1/inspections/search', { body }));
  const [first] = items;
  if (!first) throw new ApiProblem(400, 'lookup.no_report', NO_REPORT);
  return { kind: 'report', inspectionId: first.id };
}

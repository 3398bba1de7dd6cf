import { areaContains } from '@app/domain';
import type { Clock } from '../ports/clock.js';
import type { JobQueue } from '../ports/job-queue.js';
import type { CampaignStore, NewCampaign, NewRequirement } from '../ports/campaign-store.js';

export interface CreateCampaignCommand extends Omit<NewCampaign, 'id' | 'createdAt' | 'requirements'> {
  readonly requirements: readonly Omit<NewRequirement, 'id'>[];
}

export interface PlanFault {
  readonly path: string;
  readonly code: string;
  readonly data: Readonly<Record<string, string | number>>;
}

export type CreateCampaignResult =
  | { readonly kind: 'created'; readonly id: string }
  | { readonly kind: 'repeated'; readonly id: string }
  | { readonly kind: 'conflict'; readonly id: string }
  | { readonly kind: 'refused'; readonly faults: readonly PlanFault[] };

/** Opens a campaign: a plan whose monthly cells add up to what it promises. */
export class CreateCampaign {
  constructor(
    private readonly campaigns: CampaignStore,
    private readonly clock: Clock,
    private readonly newId: () => string,
    private readonly queue: JobQueue,
  ) {}

  async run(command: CreateCampaignCommand): Promise<CreateCampaignResult> {
    const faults = planFaults(command);
    if (faults.length > 0) return { kind: 'refused', faults };
    const campaign: NewCampaign = {
      ...command,
      id: this.newId(),
      createdAt: this.clock.now(),
      requirements: command.requirements.map((r) => ({ ...r, id: this.newId() })),
    };
    const outcome = await this.campaigns.create(campaign);
    if (outcome === 'created') {
      // what was stored before counts as well; a job that is lost is found by the sweep
      await this.queue
        .enqueue('recount-campaign', { v: 1, campaignId: campaign.id }, `recount-${campaign.id}`)
        .catch(() => undefined);
      return { kind: 'created', id: campaign.id };
    }
    return { kind: samePlan(outcome.taken, campaign) ? 'repeated' : 'conflict', id: outcome.taken.id };
  }
}

/** Every fault of a plan, not only the first. */
export function planFaults(plan: CreateCampaignCommand): PlanFault[] {
  const faults: PlanFault[] = [];
  const say = (path: string, code: string, data: PlanFault['data'] = {}): void =>
    void faults.push({ path, code, data });
  if (plan.endsOn < plan.startsOn) say('endsOn', 'campaign.ends_before_start', { startsOn: plan.startsOn });
  if (new Set(plan.requirements.map((r) => r.code)).size !== plan.requirements.length) {
    say('requirements', 'campaign.requirement_code_twice');
  }
  plan.requirements.forEach((requirement, i) => {
    const cells = new Set<string>();
    let sum = 0;
    requirement.targets.forEach((cell, j) => {
      const path = `requirements[${i}].targets[${j}]`;
      if (!areaContains(plan.areaCode, cell.areaCode))
        say(`${path}.areaCode`, 'campaign.area_outside', { area: cell.areaCode });
      if (cell.month < plan.startsOn.slice(0, 7) || cell.month > plan.endsOn.slice(0, 7)) {
        say(`${path}.month`, 'campaign.month_outside', { month: cell.month });
      }
      const key = `${cell.areaCode} ${cell.month}`;
      if (cells.has(key)) say(path, 'campaign.cell_twice', { area: cell.areaCode, month: cell.month });
      cells.add(key);
      sum += cell.target;
    });
    if (requirement.targets.length > 0 && sum !== requirement.target) {
      say(`requirements[${i}].targets`, 'campaign.targets_do_not_add_up', { sum, target: requirement.target });
    }
  });
  return faults;
}

function samePlan(a: NewCampaign, b: NewCampaign): boolean {
  const plan = (c: NewCampaign): string =>
    JSON.stringify([
      c.nameZh,
      c.nameEn,
      c.areaCode,
      c.startsOn,
      c.endsOn,
      c.requirements
        .map((r) => [
          r.code,
          [...r.checkKinds].sort(),
          r.methods === null ? null : [...r.methods].sort(),
          r.window,
          r.target,
          r.validShareTarget,
          r.targets.map((t) => `${t.areaCode} ${t.month} ${t.target}`).sort(),
        ])
        .sort((x, y) => (String(x[0]) < String(y[0]) ? -1 : 1)),
    ]);
  return plan(a) === plan(b);
}

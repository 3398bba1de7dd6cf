import { mayGrantAreas, type Principal } from '@app/domain';
import type { AuditEntry } from '../ports/audit-entry.js';
import type { Clock } from '../ports/clock.js';
import type { TerminalModel, TruckEntry, TruckRegister } from '../ports/truck-register.js';

/** One field of one entry that cannot be taken. */
export interface TruckFault {
  readonly path: string;
  readonly code: string;
}
export type KeptTrucks =
  | { readonly kind: 'kept'; readonly created: number; readonly changed: number }
  | { readonly kind: 'refused'; readonly faults: readonly TruckFault[] };

export interface DecisionCommand {
  readonly truckId: number;
  readonly decision: 'accept' | 'refuse';
  readonly areaCode?: string | undefined;
  readonly enterprise?: string | undefined;
  readonly modelCode?: string | undefined;
  readonly reason?: string | undefined;
}
export type DecidedTruck =
  | { readonly kind: 'decided' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'refused'; readonly faults: readonly TruckFault[] };

/** The bureau's work on the register: entering trucks, accepting or refusing those that reported by themselves, terminal models. */
export class KeepTrucks {
  constructor(
    private readonly register: TruckRegister,
    private readonly clock: Clock,
  ) {}

  /** All or nothing; the same entries again change nothing. */
  async enter(entries: readonly TruckEntry[], by: Principal): Promise<KeptTrucks> {
    const faults = await this.faultsOf(entries, by);
    if (faults.length > 0) return { kind: 'refused', faults };
    const now = this.clock.now();
    const audit = this.entry(by, now, 'truck.registered', undefined, { trucks: entries.length });
    const created = await this.register.register(entries, now, by.userId, audit);
    return { kind: 'kept', created, changed: entries.length - created };
  }

  /** Accepting needs an area of the caller's; refusing needs a reason. A decision may be taken back by the other one. */
  async decide(command: DecisionCommand, by: Principal): Promise<DecidedTruck> {
    const truck = await this.register.find(command.truckId);
    if (truck === null) return { kind: 'missing' };
    const areaCode = command.areaCode ?? truck.areaCode;
    const faults: TruckFault[] = [];
    if (command.decision === 'refuse' && command.reason === undefined)
      faults.push({ path: 'reason', code: 'field.missing' });
    if (command.decision === 'accept') {
      if (areaCode === null) faults.push({ path: 'areaCode', code: 'field.missing' });
      else if (!mayGrantAreas(by, [areaCode])) faults.push({ path: 'areaCode', code: 'truck.area_not_yours' });
      else if (!(await this.register.areasAmong([areaCode])).has(areaCode))
        faults.push({ path: 'areaCode', code: 'truck.area_unknown' });
    }
    const { modelCode } = command;
    if (modelCode !== undefined && !(await this.register.modelsAmong([modelCode])).has(modelCode))
      faults.push({ path: 'modelCode', code: 'truck.model_unknown' });
    if (faults.length > 0) return { kind: 'refused', faults };
    const now = this.clock.now();
    const state = command.decision === 'accept' ? 'accepted' : 'refused';
    await this.register.decide(
      {
        truckId: command.truckId,
        state,
        areaCode,
        enterprise: command.enterprise ?? null,
        modelCode: modelCode ?? null,
        reason: command.reason ?? null,
        at: now,
        by: by.userId,
      },
      this.entry(by, now, `truck.${state}`, command.truckId, { reason: command.reason ?? null }, areaCode),
    );
    return { kind: 'decided' };
  }

  /** A new security chip may activate afterwards. */
  clearKey(truckId: number, by: Principal): Promise<boolean> {
    const now = this.clock.now();
    return this.register.clearKey(truckId, now, this.entry(by, now, 'truck.key_cleared', truckId, {}));
  }

  keepModel(model: TerminalModel, by: Principal): Promise<void> {
    const now = this.clock.now();
    const audit: AuditEntry = {
      ...this.entry(by, now, 'terminal_model.kept', undefined, { dialect: model.dialect }),
      object: { kind: 'terminal_model', id: model.code },
    };
    return this.register.keepModel(model, now, audit);
  }

  private async faultsOf(entries: readonly TruckEntry[], by: Principal): Promise<TruckFault[]> {
    const [known, areas, models] = await Promise.all([
      this.register.areasOf(entries.map((one) => one.vin)),
      this.register.areasAmong([...new Set(entries.map((one) => one.areaCode))]),
      this.register.modelsAmong([...new Set(entries.flatMap((one) => one.modelCode ?? []))]),
    ]);
    const seen = new Set<string>();
    const faults: TruckFault[] = [];
    for (const [i, one] of entries.entries()) {
      const fault = (field: string, code: string): void => void faults.push({ path: `trucks[${i}].${field}`, code });
      if (seen.has(one.vin)) fault('vin', 'truck.twice');
      seen.add(one.vin);
      if (!areas.has(one.areaCode)) fault('areaCode', 'truck.area_unknown');
      else if (!mayGrantAreas(by, [one.areaCode])) fault('areaCode', 'truck.area_not_yours');
      const before = known.get(one.vin) ?? null;
      if (before !== null && !mayGrantAreas(by, [before])) fault('vin', 'truck.area_not_yours');
      if (one.modelCode !== undefined && !models.has(one.modelCode)) fault('modelCode', 'truck.model_unknown');
    }
    return faults;
  }

  private entry(
    by: Principal,
    at: Date,
    action: string,
    truckId: number | undefined,
    details: AuditEntry['details'] & object,
    areaCode: string | null = null,
  ): AuditEntry {
    return {
      at,
      actor: by.userId,
      actorRole: by.role,
      action,
      ...(truckId === undefined ? {} : { object: { kind: 'truck', id: String(truckId) } }),
      areaCode,
      details,
    };
  }
}

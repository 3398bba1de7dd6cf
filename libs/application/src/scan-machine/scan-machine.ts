import {
  checkZones,
  decideScan,
  leaveBy,
  OUTSIDE_ZONES,
  parseMachineCode,
  shanghaiDate,
  type Principal,
  type ScanDirection,
  type ZoneAnswer,
} from '@app/domain';
import type { Clock } from '../ports/clock.js';
import { machineRulesOf } from '../ports/machine-rules.js';
import type { MachineSite, MachineSiteStore, SaveScan } from '../ports/machine-site-store.js';
import type { MachineStore, StoredMachine } from '../ports/machine-store.js';
import type { MachineZoneStore } from '../ports/machine-zone-store.js';
import type { ReferenceCache } from '../ports/reference-cache.js';

export interface ScanCommand {
  readonly scanNo: string;
  /** the code, or the token of the plate's QR code */
  readonly code: string;
  readonly siteCode: string;
  readonly direction: ScanDirection;
  readonly at: Date;
  readonly contentHash: string;
}

export type ScanResult =
  | { readonly kind: 'refused'; readonly faults: readonly { readonly path: string; readonly code: string }[] }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'not_now'; readonly code: string }
  | ({ readonly kind: 'done' | 'repeated'; readonly machine: StoredMachine } & Pick<
      Extract<SaveScan, { kind: 'stored' | 'repeated' }>,
      'visitId' | 'enteredAt' | 'leaveBy' | 'leftAt' | 'zoneAnswer'
    >);

const CLOCK_TOLERANCE_MS = 10 * 60_000;

/** A machine enters or leaves a site; whether it may work there is said at once, and a gate that lets it in all the same is told on. */
export class ScanMachine {
  constructor(
    private readonly sites: MachineSiteStore,
    private readonly machines: MachineStore,
    private readonly zones: MachineZoneStore,
    private readonly reference: ReferenceCache,
    private readonly clock: Clock,
    private readonly newId: () => string,
  ) {}

  async run(command: ScanCommand, by: Principal): Promise<ScanResult> {
    const now = this.clock.now();
    const code = parseMachineCode(command.code);
    const [machine, site, reference] = await Promise.all([
      code === null ? this.machines.byToken(command.code) : this.machines.byIdent(code.ident),
      this.sites.site(command.siteCode),
      this.reference.current(),
    ]);
    const faults: { path: string; code: string }[] = [];
    if (machine === null) faults.push({ path: 'code', code: 'machine.unknown' });
    if (site === null) faults.push({ path: 'siteCode', code: 'machine.site_unknown' });
    if (command.at.getTime() > now.getTime() + CLOCK_TOLERANCE_MS) {
      faults.push({ path: 'at', code: 'machine.in_the_future' });
    }
    if (faults.length > 0 || machine === null || site === null) return { kind: 'refused', faults };

    const { direction, at, scanNo, contentHash } = command;
    const zoneAnswer = direction === 'enter' ? await this.zoneAnswer(machine, site, at) : OUTSIDE_ZONES;
    const hours = site.maxStayHours ?? machineRulesOf(reference, at).maxStayHours;
    const saved = await this.sites.scan(
      {
        scanNo,
        machineId: machine.id,
        site,
        direction,
        at,
        leaveBy: leaveBy(at, hours),
        zoneAnswer,
        contentHash,
        newVisitId: this.newId(),
      },
      (open) => decideScan(open, { siteId: site.id, direction, at }),
      { userId: by.userId, role: by.role, at: now },
    );
    if (saved.kind === 'conflict') return saved;
    if (saved.kind === 'refused') return { kind: 'not_now', code: saved.code };
    if (!zoneAnswer.allowed && site.lon !== null && site.lat !== null) {
      const { lon, lat, areaCode } = site;
      await this.zones.alarm({ machineId: machine.id, areaCode, at, lon, lat, source: 'gate', answer: zoneAnswer });
    }
    return { ...saved, kind: saved.kind === 'stored' ? 'done' : 'repeated', machine };
  }

  private async zoneAnswer(machine: StoredMachine, site: MachineSite, at: Date): Promise<ZoneAnswer> {
    if (site.lon === null || site.lat === null) return OUTSIDE_ZONES;
    const [zones, exceedsIii] = await Promise.all([this.zones.all(), this.zones.exceedsClassIii(machine.id)]);
    return checkZones(machine.facts, [site.lon, site.lat], shanghaiDate(at), zones, exceedsIii);
  }
}

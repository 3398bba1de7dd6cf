import { isIsoDate, shanghaiDate, type Principal } from '@app/domain';
import type { Clock } from '../ports/clock.js';
import type { MachineSite, MachineSiteStore } from '../ports/machine-site-store.js';
import type { ReferenceCache } from '../ports/reference-cache.js';

type Faults = readonly { readonly path: string; readonly code: string }[];

/** Sites with a gate, and what surveys count. */
export class KeepMachineSites {
  constructor(
    private readonly sites: MachineSiteStore,
    private readonly reference: ReferenceCache,
    private readonly clock: Clock,
    private readonly newId: () => string,
  ) {}

  /** @returns faults; empty = stored */
  async site(site: Omit<MachineSite, 'id'>, by: Pick<Principal, 'userId' | 'role'>): Promise<Faults> {
    const faults = await this.areaFaults(site.areaCode);
    if ((site.lon === null) !== (site.lat === null)) faults.push({ path: 'lat', code: 'field.missing' });
    if (faults.length > 0) return faults;
    await this.sites.put({ ...site, id: this.newId() }, { userId: by.userId, role: by.role, at: this.clock.now() });
    return [];
  }

  /** @returns faults; empty = stored */
  async stock(
    stock: { readonly areaCode: string; readonly asOf: string; readonly machines: number; readonly source: string },
    by: Pick<Principal, 'userId' | 'role'>,
  ): Promise<Faults> {
    const now = this.clock.now();
    const faults = await this.areaFaults(stock.areaCode);
    if (!isIsoDate(stock.asOf)) faults.push({ path: 'asOf', code: 'field.not_a_date' });
    else if (stock.asOf > shanghaiDate(now)) faults.push({ path: 'asOf', code: 'machine.in_the_future' });
    if (faults.length > 0) return faults;
    await this.sites.putStock(stock, { userId: by.userId, role: by.role, at: now });
    return [];
  }

  private async areaFaults(areaCode: string): Promise<{ path: string; code: string }[]> {
    const area = (await this.reference.current()).areas.get(areaCode);
    return area?.level === 'county' ? [] : [{ path: 'areaCode', code: 'area.unknown' }];
  }
}

import type { Role, Subject } from '@app/domain';
import { COUNTY_AREAS, PREFECTURE } from '../reference/areas.js';
import { DEMO_OWNER } from './machine-plans.js';
import { SITES } from './sites.js';
import { STATIONS } from './stations.js';

/** A demo account without its password, which every installation makes for itself. */
export interface AccountPlan {
  readonly username: string;
  readonly displayName: string;
  readonly role: Role;
  readonly areas: readonly string[];
  readonly subject: Subject | null;
  /** enrolled with a second factor whose secret the accounts file tells */
  readonly secondFactor?: boolean;
}

const person = (
  username: string,
  displayName: string,
  role: Role,
  areas: readonly string[] = [PREFECTURE.code],
): AccountPlan => ({ username, displayName, role, areas, subject: null });

const machine = (role: Role, kind: Subject['kind'], id: string, name: string, area: string): AccountPlan => ({
  // account names are lower case; broker and sign-in take the code as it is written too
  username: id.toLowerCase(),
  displayName: name,
  role,
  areas: [area],
  subject: { kind, id },
});

/** One account of every role at least; officers by county, one account a station and a site. */
export const ACCOUNTS: readonly AccountPlan[] = [
  person('administrator', '系统管理员', 'administrator'),
  // shows the second factor, which a real installation asks of every administrator
  { ...person('administrator-otp', '系统管理员（动态口令）', 'administrator'), secondFactor: true },
  person('auditor', '审计员', 'auditor'),
  person('supervisor', '州生态环境局监管人员', 'supervisor'),
  ...COUNTY_AREAS.map((area) => person(`officer-${area.code}`, `${area.name.zh}执法人员`, 'officer', [area.code])),
  ...STATIONS.map((one) => machine('station', 'station', one.code, one.name, one.areaCode)),
  ...SITES.map((one) => machine('site', 'site', one.code, one.name, one.areaCode)),
  machine('repair_shop', 'repair_shop', 'M652301001', '昌吉市示范维修站', '652301'),
  machine('enterprise', 'enterprise', 'E652302001', '阜康市示范用车企业', '652302'),
  {
    username: DEMO_OWNER.phone,
    displayName: DEMO_OWNER.name,
    role: 'owner',
    areas: [],
    subject: { kind: 'owner', id: DEMO_OWNER.id },
  },
];

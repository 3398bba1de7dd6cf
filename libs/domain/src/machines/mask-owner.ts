/** Who has a machine. A company's name is public; a person's is not. */
export const OWNER_KINDS = ['person', 'company'] as const;
export type OwnerKind = (typeof OWNER_KINDS)[number];

/** A mainland mobile number: the name of an owner's account. */
export const OWNER_PHONE = /^1[3-9]\d{9}$/;

/** 王小明 → 王**; a company stays. */
export function maskName(name: string, kind: OwnerKind): string {
  if (kind === 'company') return name;
  const [first = '', ...rest] = Array.from(name);
  return first + '*'.repeat(Math.max(1, rest.length));
}

/** 13812345678 → 138****5678; shorter numbers keep two digits. */
export function maskPhone(phone: string): string {
  return phone.length >= 11 ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : `${phone.slice(0, 2)}****`;
}

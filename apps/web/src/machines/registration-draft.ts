import { useState } from 'react';
import type { RegistrationView, StatementBody } from './machine-data.js';

/** A form as it stands: text as typed, photos by their digest. */
export interface RegistrationDraft {
  readonly no: string;
  readonly text: Readonly<Record<string, string>>;
  readonly photos: Readonly<Record<string, string>>;
  readonly lon: number | null;
  readonly lat: number | null;
}

const START = { kind: 'excavator', stage: '3', fuel: 'diesel', reason: 'in_use' } as const;

const fresh = (): RegistrationDraft => ({
  no: crypto.randomUUID?.() ?? `r-${Date.now()}-${Math.random().toString(36).slice(2)}`,
  text: START,
  photos: {},
  lon: null,
  lat: null,
});

/** A returned registration as a form. */
function draftOf(view: RegistrationView): RegistrationDraft {
  const { workPlace, photos, ...rest } = view.statement;
  const text = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, value === null ? '' : String(value)]),
  );
  return {
    no: view.id,
    text: { ...text, workPlace: workPlace.name },
    photos: Object.fromEntries(photos.map((photo) => [photo.kind, photo.sha256])),
    lon: workPlace.lon,
    lat: workPlace.lat,
  };
}

const nameOf = (key: string): string => `ves.draft.registration.${key}`;

function kept(key: string): RegistrationDraft | null {
  try {
    return JSON.parse(sessionStorage.getItem(nameOf(key)) ?? 'null') as RegistrationDraft | null;
  } catch {
    return null;
  }
}

/**
 * The form's content; it survives a reload and a failed sending in this window, and signing out forgets it.
 * @param from a returned registration that is corrected; null = a new one
 */
export function useRegistrationDraft(
  from: RegistrationView | null,
): readonly [RegistrationDraft, (next: RegistrationDraft) => void, () => void] {
  const key = from?.id ?? 'new';
  const [draft, set] = useState<RegistrationDraft>(() => kept(key) ?? (from === null ? fresh() : draftOf(from)));
  const write = (next: RegistrationDraft): void => {
    set(next);
    try {
      sessionStorage.setItem(nameOf(key), JSON.stringify(next));
    } catch {
      // a closed or full storage: the form lives as long as the page
    }
  };
  const forget = (): void => {
    try {
      sessionStorage.removeItem(nameOf(key));
    } catch {
      // nothing was kept
    }
    set(from === null ? fresh() : draftOf(from));
  };
  return [draft, write, forget];
}

/** The body that the form stands for; what was left empty is not sent. */
export function statementOf(draft: RegistrationDraft): StatementBody {
  const text = (name: string): string | undefined => {
    const value = draft.text[name]?.trim();
    return value === undefined || value === '' ? undefined : value;
  };
  const power = text('powerKw');
  const electric = text('fuel') === 'electric';
  const body = {
    kind: text('kind'),
    stage: electric ? 'D' : text('stage'),
    fuel: text('fuel'),
    powerKw: electric || power === undefined ? undefined : Number(power.replace('，', '.')),
    manufacturer: text('manufacturer'),
    model: text('model'),
    producedOn: text('producedOn'),
    pin: text('pin'),
    engineMaker: electric ? undefined : text('engineMaker'),
    engineModel: electric ? undefined : text('engineModel'),
    engineNo: electric ? undefined : text('engineNo'),
    disclosureNo: text('disclosureNo'),
    controlDevice: text('controlDevice'),
    areaCode: text('areaCode'),
    reason: text('reason'),
    existingCode: text('existingCode'),
    workPlace: { name: text('workPlace'), ...(draft.lon === null ? {} : { lon: draft.lon, lat: draft.lat }) },
    photos: Object.entries(draft.photos).map(([kind, sha256]) => ({ kind, sha256 })),
    remark: text('remark'),
  };
  // whatever is missing or wrong is said by the platform, all at once
  return body as unknown as StatementBody;
}

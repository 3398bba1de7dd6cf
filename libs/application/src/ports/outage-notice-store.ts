import type { Principal } from '@app/domain';

/** A dated statement that stations may work on paper and upload later, naming its code. */
export interface NewOutageNotice {
  readonly id: string;
  readonly areaCode: string;
  /** null = every station of the area */
  readonly stationCode: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly text: { readonly zh: string; readonly en: string };
  readonly by: Principal;
  readonly at: Date;
}

export abstract class OutageNoticeStore {
  /** Gives it the next code of its day, with its event and its audit entry. @returns the code, or which reference is unknown */
  abstract publish(notice: NewOutageNotice): Promise<{ readonly code: string } | { readonly unknown: 'stationCode' }>;
  /** Ends a notice at a moment. @returns false when it has ended before, or has not begun: then it ends where it begins */
  abstract end(id: string, by: Principal, at: Date): Promise<boolean>;
}

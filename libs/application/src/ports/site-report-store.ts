import type { QuarantineEntry, SiteAreas } from './reading-store.js';

interface From {
  readonly siteCode: string;
  readonly receivedAt: Date;
}
interface FromLine extends From {
  readonly lineNo: string;
}

/** What a site tells besides readings, decoded; one variant a topic. */
export type SiteReport =
  | (FromLine & {
      readonly kind: 'cal';
      readonly at: Date;
      readonly type: string;
      readonly passed: boolean;
      readonly values: unknown;
    })
  | (FromLine & { readonly kind: 'flow'; readonly hour: Date; readonly counts: Readonly<Record<string, number>> })
  | (FromLine & { readonly kind: 'media'; readonly files: readonly AnnouncedFile[] })
  | (From & { readonly kind: 'birth'; readonly body: unknown; readonly clockSkewS: number | null })
  | (From & {
      readonly kind: 'status';
      readonly online: boolean;
      readonly reason: string | null;
      readonly clockSkewS: number | null;
    })
  | (From & { readonly kind: 'pos'; readonly longitude: number; readonly latitude: number });

export interface AnnouncedFile {
  readonly recordNo: string;
  readonly file: string;
  readonly sha256: string;
  readonly size: number;
}

/** Where the state of sites, their calibrations, traffic counts and announced files are kept. */
export abstract class SiteReportStore {
  abstract siteAreas(siteCodes: readonly string[]): Promise<SiteAreas>;
  /**
   * Everything in one transaction, in the order given. A site going on or off line writes an event; saying it again does not.
   */
  abstract save(
    reports: readonly SiteReport[],
    quarantine: readonly QuarantineEntry[],
    areas: SiteAreas,
  ): Promise<void>;
}

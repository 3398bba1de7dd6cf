/** What the platform knew of a site and line at the time of a reading. Gathered by the use case. */
export interface ReadingFacts {
  /** null = no such site is registered */
  readonly site: { readonly inService: boolean } | null;
  /** null = the site has no such line; `lane` null = the line is not bound to a lane */
  readonly line: { readonly lane: number | null } | null;
  /** analyser, smoke meter, speedometer …; null ends are open */
  readonly devices: readonly {
    readonly kind: string;
    readonly validFrom: Date | null;
    readonly validUntil: Date | null;
  }[];
  /** the last calibration of the line at or before the reading */
  readonly lastCalibration: { readonly at: Date; readonly passed: boolean } | null;
  /** line of the topic the record came on; null = it came by file */
  readonly topicLineNo: string | null;
}

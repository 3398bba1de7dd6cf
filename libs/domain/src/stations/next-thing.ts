/** The one thing that a station's clerk has to do about a test; null = nothing. Words belong to the pages. */
export interface NextThing {
  /** a next step of the hold, or `upload_media` */
  readonly step: string;
  /** code of the reason and its numbers, when there is one */
  readonly reason: { readonly code: string; readonly path?: string; readonly data?: object } | null;
}

interface TestState {
  readonly hold: {
    readonly held: boolean;
    readonly reasons: readonly NonNullable<NextThing['reason']>[];
    readonly nextSteps: readonly string[];
  };
  /** announced files whose bytes have not come */
  readonly missingMedia: number;
}

/** A held test comes first, then files that are still missing. */
export function nextThing({ hold, missingMedia }: TestState): NextThing | null {
  const [step] = hold.nextSteps;
  if (hold.held && step !== undefined) return { step, reason: hold.reasons[0] ?? null };
  return missingMedia > 0 ? { step: 'upload_media', reason: null } : null;
}

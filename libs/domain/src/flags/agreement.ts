/** Id and version of the measure in this file; a change of meaning is a new number. */
export const AGREEMENT_RULE = 'review-agreement@1';
/** Below this a rate says nothing of a person, so none is told. */
export const AGREEMENT_SAMPLE = 5;

export type Leaning = 'confirm' | 'reject';

/** A second opinion that was given: who asked and what for, who answered and how. */
export interface SecondOpinion {
  readonly first: string;
  readonly second: string;
  /** what the first leaned to when he asked; null = he did not say */
  readonly leaning: Leaning | null;
  readonly decision: Leaning;
}

export interface AgreementShare {
  readonly compared: number;
  readonly agreed: number;
  /** agreed / compared; null below {@link AGREEMENT_SAMPLE} */
  readonly rate: number | null;
}

export interface Agreement {
  /** also those without a leaning to compare with */
  readonly opinions: number;
  readonly overall: AgreementShare;
  /** as the one who asked, and as the one who answered */
  readonly of: (reviewer: string) => { readonly asFirst: AgreementShare; readonly asSecond: AgreementShare };
}

function shareOf(opinions: readonly SecondOpinion[]): AgreementShare {
  const told = opinions.filter((one) => one.leaning !== null);
  const agreed = told.filter((one) => one.leaning === one.decision).length;
  return { compared: told.length, agreed, rate: told.length < AGREEMENT_SAMPLE ? null : agreed / told.length };
}

/** How often the second person saw the same as the first; the second did not know what the first leaned to. */
export function agreementOf(opinions: readonly SecondOpinion[]): Agreement {
  return {
    opinions: opinions.length,
    overall: shareOf(opinions),
    of: (reviewer) => ({
      asFirst: shareOf(opinions.filter((one) => one.first === reviewer)),
      asSecond: shareOf(opinions.filter((one) => one.second === reviewer)),
    }),
  };
}

/** Plate colours by the national dictionary (LICENSE_TYPE 1–6); `other` for everything else. */
export const PLATE_COLOURS = ['blue', 'yellow', 'white', 'black', 'green', 'yellow_green', 'other'] as const;
export type PlateColour = (typeof PLATE_COLOURS)[number];

/** Text and colour together: a blue and a yellow plate with the same characters belong to two vehicles. */
export interface Plate {
  /** normalised characters, see `normalisePlate` */
  readonly text: string;
  /** null = the colour was not sent or could not be read */
  readonly colour: PlateColour | null;
}

/**
 * Grouping key `text|colour` of a plate; an unknown colour leaves the part after the bar empty and so is a group of its own.
 * @param text normalised plate characters (normalisation removes bars)
 */
export function plateKey(text: string, colour: PlateColour | null): string {
  return `${text}|${colour ?? ''}`;
}

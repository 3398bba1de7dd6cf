/** Plate colours by the national dictionary (LICENSE_TYPE 1–6); `other` for everything else. */
export const PLATE_COLOURS = ['blue', 'yellow', 'white', 'black', 'green', 'yellow_green', 'other'] as const;
export type PlateColour = (typeof PLATE_COLOURS)[number];

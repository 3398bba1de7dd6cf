const WHOLE_MAX = 24;
const SHOWN = 8;

/** The end of a long id tells two apart; codes that people know stay whole. */
export const shortId = (id: string): string => (id.length > WHOLE_MAX ? `…${id.slice(-SHOWN)}` : id);

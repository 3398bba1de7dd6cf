/** Injection token of the process's logger; the other core parts are injected by their class. */
export const LOGGER = Symbol('ves:logger');

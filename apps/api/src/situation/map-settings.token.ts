/** What the map shows under its points; see readMapSettings. */
export const MAP_SETTINGS = Symbol('map-settings');

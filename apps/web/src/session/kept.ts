const name = (key: string): string => `ves.${key}`;

/** A setting of this browser; null when there is none or storage is closed. Never holds a plate. */
export function kept(key: string): string | null {
  try {
    return localStorage.getItem(name(key));
  } catch {
    return null;
  }
}

/** Keeps a setting; null forgets it. A browser without storage works, it only forgets. */
export function keep(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(name(key));
    else localStorage.setItem(name(key), value);
  } catch {
    // private window or full: the setting lives as long as the page
  }
}

let asked = false;

/** Lets the browser keep the pages themselves (service worker). Only over TLS or on this machine; never while developing. */
export function keepShell(): void {
  if (asked || !import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  asked = true;
  void navigator.serviceWorker.register('/sw.js').catch(() => (asked = false));
}

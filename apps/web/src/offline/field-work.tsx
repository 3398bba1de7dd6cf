import { useEffect, type ReactNode } from 'react';
import { useMe } from '../session/session.js';
import { network, onNetwork } from './network.js';
import { openFlagList, refreshFlagList } from './flag-list.js';
import { limitSets } from './reference-copy.js';
import { openOutbox } from './outbox.js';
import { keepSending } from './send-outbox.js';
import { keepShell } from './keep-shell.js';

const REFRESH_MS = 10 * 60_000;
const FIELD_ROLES: readonly string[] = ['officer', 'supervisor', 'administrator'];

/** Who works at the roadside, and so may have to do without a signal. */
export const isFieldRole = (role: string): boolean => FIELD_ROLES.includes(role);

/** Keeps ready what an officer needs without a signal, and sends what was made without one. Draws nothing. */
export function FieldWork(): ReactNode {
  const { id, role } = useMe();
  useEffect(() => {
    if (!isFieldRole(role)) return;
    keepShell();
    let left = false;
    let stopSending = (): void => undefined;
    const refresh = (): void => {
      // a failure is only an older list; the banner says how old it is
      if (network().online) void refreshFlagList(id).catch(() => undefined);
    };
    void openOutbox(id).then(() => {
      if (!left) stopSending = keepSending(id);
    });
    void openFlagList(id)
      .catch(() => undefined)
      .then(refresh);
    void limitSets().catch(() => undefined);
    const stopListening = onNetwork(refresh);
    const timer = setInterval(refresh, REFRESH_MS);
    return () => {
      left = true;
      stopSending();
      void openOutbox(null);
      stopListening();
      clearInterval(timer);
    };
  }, [id, role]);
  return null;
}

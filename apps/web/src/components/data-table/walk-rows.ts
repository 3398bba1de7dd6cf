import type { KeyboardEvent } from 'react';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 };

/** Arrow keys (and j, k) go from row to row once a row's link has the focus; Enter opens it, as on every link. */
export function walkRows(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  const from = event.target;
  if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  if (!(from instanceof HTMLElement) || !from.matches('.row-link')) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('tbody .row-link')];
  const next = links[links.indexOf(from) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

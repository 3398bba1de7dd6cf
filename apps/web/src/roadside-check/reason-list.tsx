import type { ReactNode } from 'react';
import { ReasonText } from '../components/reason-text.js';
import type { CodeData } from '../words/code-text.js';
import { useWords, type Words } from '../words/use-words.js';

interface ReasonListProps {
  readonly reasons: readonly { readonly code: string; readonly path?: string; readonly data?: unknown }[];
}

/** Why a verdict is what it is, one line each. */
export function ReasonList({ reasons }: ReasonListProps): ReactNode {
  const words = useWords();
  if (reasons.length === 0) return null;
  return (
    <ul className="small">
      {reasons.map(({ code, path, data }) => (
        <li key={code + (path ?? '')}>
          {nameOf(path ?? itemOf(data), words)}
          <ReasonText code={code} data={data as CodeData | undefined} />
        </li>
      ))}
    </ul>
  );
}

const itemOf = (data: unknown): string | undefined => {
  const item = (data as { item?: unknown } | undefined)?.item;
  return typeof item === 'string' ? item : undefined;
};

/** `冒黑烟：` before the reason, when the place has a name: `appearance.serious_smoke`, `k`. */
function nameOf(path: string | undefined, { domain, roadside }: Words): string {
  if (path === undefined) return '';
  const last = (path.split('.').at(-1) ?? '').replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const items = domain.item as Readonly<Record<string, string>>;
  const seen = roadside.items as Readonly<Record<string, string>>;
  const name = items[path] ?? (path.startsWith('appearance') ? seen[last] : undefined);
  return name === undefined ? '' : `${name}：`;
}

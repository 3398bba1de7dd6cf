import { useWords } from '../words/use-words.js';
import type { AuditLine } from './audit-data.js';

interface AuditWords {
  readonly actionText: (action: string) => string;
  readonly actorText: (line: AuditLine) => string;
  /** beginnings of actions by subject, for a filter */
  readonly subjects: readonly (readonly [start: string, text: string])[];
}

/** Words of actions and actors; an action that nobody has words for shows itself. */
export function useAuditWords(): AuditWords {
  const { administration } = useWords();
  const words = administration.actionWords as Readonly<Record<string, string>>;
  const kinds = administration.objectKinds as Readonly<Record<string, string>>;
  const subjects = [...new Set(Object.keys(words).map((action) => action.split('.')[0] ?? ''))];
  return {
    actionText: (action) => words[action] ?? action,
    actorText: ({ actor, actorName }) =>
      actorName ?? (actor.startsWith('system') ? administration.systemActor(actor) : actor),
    subjects: subjects.map((one) => [`${one}.`, kinds[one] ?? one] as const),
  };
}

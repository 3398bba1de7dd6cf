import { useWords } from '../words/use-words.js';

/** Name of a rule; rules that open a flag or watch trucks are called after the flag. */
export function useRuleName(): (rule: string) => string {
  const { administration, domain } = useWords();
  const names = administration.rules as Readonly<Record<string, string>>;
  const kinds = domain.flagKind as Readonly<Record<string, string>>;
  return (rule) => {
    const own = names[rule];
    if (own !== undefined) return own;
    const flag = rule.startsWith('flag-');
    const kind = kinds[(flag ? rule.slice('flag-'.length) : rule).replaceAll('-', '_')];
    if (kind === undefined) return rule;
    return flag ? administration.flagRule(kind) : kind;
  };
}

import { useWords } from '../words/use-words.js';

/** Name of an item; `high_idle_co` and the like are put together from what they are made of. */
export function useItemText(): (item: string) => string {
  const { domain, administration } = useWords();
  const items = domain.item as Readonly<Record<string, string>>;
  const heads = Object.entries(administration.itemHeads);
  return (item) => {
    const own = items[item];
    if (own !== undefined) return own;
    const head = heads.find(([key]) => item.startsWith(`${key}_`));
    if (head === undefined) {
      // `co_5025`: the item at a point of the ASM
      const [, name, point] = /^(.+)_(5025|2540)$/.exec(item) ?? [];
      return name === undefined ? item : `ASM${point} ${items[name] ?? name}`;
    }
    const tail = item.slice(head[0].length + 1);
    return `${head[1]} ${items[tail] ?? tail}`;
  };
}

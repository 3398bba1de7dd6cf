/** Chinese, English; `{name}` is replaced by the number of that name, and `[…]` is left out when its number is missing. */
export type CodeWords = Readonly<Record<string, readonly [zh: string, en: string]>>;

/** A sentence, a sentence with numbers in it, or a group of both. */
type Entry = string | ((...args: never[]) => string) | { readonly [key: string]: Entry };

/** The shape of one language without its texts: what the other language must have, no more and no less. */
type Shape<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Shape<T[K]> };

export interface Both<T> {
  readonly zh: Shape<T>;
  readonly en: Shape<T>;
}

/** One subject of the dictionary in both languages side by side; a key that one of them lacks is a type error. */
export function both<const T extends Entry>(zh: T, en: NoInfer<Shape<T>>): Both<T> {
  return { zh: zh as unknown as Shape<T>, en: en as Shape<T> };
}

export function corpusOf(codec: unknown): readonly Buffer[];

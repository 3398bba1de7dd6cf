import { numberText } from '../components/numbers.js';
import { UPLOAD_FIELD_ZH } from '../words/upload-fields.js';
import { useLanguage, type Words } from '../words/use-words.js';
import type { UploadField } from './station-data.js';

/** The name of a field by its path: Chinese words in Chinese, what the interface says of it in English; null = unknown. */
export function useFieldName(): (path: string, field?: UploadField | null) => string | null {
  const { language } = useLanguage();
  return (path, field) => {
    if (language === 'en') return field?.description ?? null;
    const last =
      path
        .replace(/\[\d*\]/g, '')
        .split('.')
        .at(-1) ?? '';
    return Object.hasOwn(UPLOAD_FIELD_ZH, last) ? (UPLOAD_FIELD_ZH[last] ?? null) : null;
  };
}

/** What a field may hold, in one line: type, range, words, form. */
export function expectedText(field: UploadField, station: Words['station']): string {
  const { minimum, maximum, words, maxLength, maxItems, pattern } = field;
  // a range as wide as every number says nothing
  const low = minimum === null || minimum <= -1e9 ? null : numberText(minimum);
  const high = maximum === null || maximum >= 1e9 ? null : numberText(maximum);
  const range =
    low !== null && high !== null
      ? station.range(low, high)
      : low !== null
        ? station.atLeast(low)
        : high !== null
          ? station.atMost(high)
          : null;
  return [
    words === null ? station.types[field.type as keyof typeof station.types] : station.oneOf(words.join(' / ')),
    range,
    pattern === null ? null : station.pattern(pattern),
    maxLength === null ? null : station.maxLength(maxLength),
    maxItems === null ? null : station.maxItems(maxItems),
    field.required ? station.required : null,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

/** Groups of three with a thin space, as the field writes them: 1 820. @param decimals fixed; absent = as it is */
export function numberText(value: number | null | undefined, decimals?: number): string {
  if (value == null || Number.isNaN(value)) return '–';
  const text = decimals === undefined ? String(value) : value.toFixed(decimals);
  const [whole = '', rest] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ' ').replace('-', '−');
  return rest === undefined ? grouped : `${grouped}.${rest}`;
}

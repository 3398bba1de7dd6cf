import { UnreadableFile } from '@app/application';

/** Column names of the first line. @throws UnreadableFile `import.header_missing`, `import.header_twice` */
export function headerOf(cells: readonly unknown[]): readonly string[] {
  const names = cells.map((cell) => (typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim() : ''));
  while (names.at(-1) === '') names.pop();
  if (names.length === 0 || names.some((name) => name === '')) throw new UnreadableFile('import.header_missing');
  if (new Set(names).size !== names.length) throw new UnreadableFile('import.header_twice');
  return names;
}

const LOCAL = [
  /^(\d{4})-(\d{2})-(\d{2}) (\d{2}):(\d{2}):(\d{2})$/,
  /^(\d{4})\/(\d{2})\/(\d{2}) (\d{2}):(\d{2}):(\d{2})$/,
  /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/,
];
const ISO = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?(?:Z|([+-])(\d{2}):?(\d{2}))$/;
const SHANGHAI_MINUTES = 8 * 60;

/** Built and read back: JavaScript rolls 30 February over to March, a supervision record must not. */
function instant(parts: readonly number[], milliseconds: number, zoneMinutes: number): Date | null {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts;
  if (year < 1900 || month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || second > 59) return null;
  const utc = Date.UTC(year, month - 1, day, hour, minute, second, milliseconds);
  if (new Date(utc).getUTCDate() !== day) return null;
  return new Date(utc - zoneMinutes * 60_000);
}

/**
 * Reads a device or file time stamp. Without a zone it is Asia/Shanghai (UTC+8).
 * @param text `yyyy-MM-dd HH:mm:ss`, `yyyy/MM/dd HH:mm:ss`, `yyyyMMddHHmmss`, or ISO 8601 with `Z` or an offset
 *   (fractions beyond milliseconds are dropped); surrounding blanks are allowed, years from 1900
 * @returns the instant, or null for every other format, impossible dates, hour 24 and second 60
 */
export function parseShanghai(text: string): Date | null {
  const trimmed = text.trim();
  for (const pattern of LOCAL) {
    const match = pattern.exec(trimmed);
    if (match) return instant(match.slice(1, 7).map(Number), 0, SHANGHAI_MINUTES);
  }
  const match = ISO.exec(trimmed);
  if (!match) return null;
  const hours = Number(match[9] ?? 0);
  const minutes = Number(match[10] ?? 0);
  if (hours > 14 || minutes > 59) return null;
  const zone = (match[8] === '-' ? -1 : 1) * (hours * 60 + minutes);
  return instant(match.slice(1, 7).map(Number), Number((match[7] ?? '').padEnd(3, '0').slice(0, 3)), zone);
}

import type { SettingDto } from '@app/contracts';
import { settingNames, Settings } from '@app/platform';

/** Names whose values let somebody in: only whether they are set is told. Addresses carry passwords. */
const SECRET = /(_URL|_SECRET|_KEY|_PASSWORD|_TOKEN)$/;

/** The settings of this process by name, without secrets. */
export function shownSettings(settings: Settings): SettingDto[] {
  const values: Readonly<Record<string, unknown>> = { ...settings };
  return settingNames(Settings)
    .toSorted()
    .map((name) => {
      const value = values[name];
      const secret = SECRET.test(name);
      const set = value !== undefined && value !== null;
      return { name, secret, set, value: secret || !set ? null : String(value) };
    });
}

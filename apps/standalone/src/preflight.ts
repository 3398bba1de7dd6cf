import { holderOf, portFault, type StandaloneSettings } from '@app/platform';

/** Something the operator has to change before the platform can start; shown without a stack. */
export class PreflightError extends Error {
  readonly expected = true;
  readonly exitCode = 1;
}

/** Checks every port before anything is started. @throws PreflightError naming port, holder and the variable to change */
export async function checkPorts(settings: StandaloneSettings): Promise<void> {
  const wanted: [keyof StandaloneSettings & string, number, string][] = [
    ['HTTP_PORT', settings.HTTP_PORT, settings.HTTP_HOST],
    ['OBD_PORT', settings.OBD_PORT, settings.HTTP_HOST],
    ...(settings.MQTT_URL === undefined
      ? [['MQTT_PORT', settings.MQTT_PORT, '0.0.0.0'] as ['MQTT_PORT', number, string]]
      : []),
  ];
  const faults: string[] = [];
  for (const [index, [name, port, host]] of wanted.entries()) {
    const twin = wanted.slice(0, index).find((other) => other[1] === port);
    if (twin !== undefined) faults.push(`${name} and ${twin[0]} are both ${port}.`);
    const fault = await portFault(port, host);
    if (fault !== undefined) faults.push(describe(name, port, fault));
  }
  if (faults.length > 0) throw new PreflightError(faults.join('\n'));
}

function describe(name: string, port: number, fault: string): string {
  const change = `Set ${name} to another port, e.g. ${name}=${port < 60_000 ? port + 1000 : port - 1000} npm start`;
  if (fault === 'EACCES') return `Port ${port} (${name}) may not be used by this user. ${change}`;
  if (fault !== 'EADDRINUSE') return `Port ${port} (${name}) cannot be listened on (${fault}).`;
  const holder = holderOf(port);
  const by = holder === undefined ? 'another program' : `process ${holder.pid} (${holder.command})`;
  return `Port ${port} (${name}) is taken by ${by}. ${change}`;
}

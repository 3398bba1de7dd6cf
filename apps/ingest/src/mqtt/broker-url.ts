import type { BrokerAddress } from './mqtt-session.js';

/** `mqtt://user:password@host:port` (also tcp, mqtts, ssl) taken apart. @throws Error for WebSocket addresses */
export function parseBrokerUrl(text: string): BrokerAddress {
  const url = new URL(text);
  const scheme = url.protocol.slice(0, -1);
  if (!['mqtt', 'tcp', 'mqtts', 'ssl'].includes(scheme)) throw new Error(`config.invalid: MQTT_URL scheme ${scheme}`);
  const tls = scheme === 'mqtts' || scheme === 'ssl';
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (tls ? 8883 : 1883) : Number(url.port),
    tls,
    username: url.username === '' ? undefined : decodeURIComponent(url.username),
    password: url.password === '' ? undefined : decodeURIComponent(url.password),
  };
}

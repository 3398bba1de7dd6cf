import type { MqttSession } from './mqtt-session.js';

/** A message as it came in, with what is needed to acknowledge it. */
export interface ReceivedMessage {
  readonly topic: string;
  readonly payload: Buffer;
  readonly receivedAt: Date;
  /** the broker's copy from before we subscribed, not live */
  readonly retained: boolean;
  /** null for QoS 0 */
  readonly messageId: number | null;
  /** the connection it came by; an acknowledgement on another one would hit another message */
  readonly session: MqttSession;
}

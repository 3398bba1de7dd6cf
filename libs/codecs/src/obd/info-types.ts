import type { EngineKind } from '@app/domain';

/** Information types of a data unit. Source: device-protocols 1.6. */
export const INFO = { obd: 0x01, engine: 0x02, twc: 0x03, hybrid: 0x04, twcNox: 0x05, supplement: 0x80 } as const;

/** User-defined: a body only its maker knows. */
export function isUserDefined(type: number): boolean {
  return type >= 0x81 && type <= 0xfe;
}

/** Information type under which an engine kind is sent. */
export const ENGINE_INFO: Readonly<Record<EngineKind, number>> = {
  diesel: INFO.engine,
  machine: INFO.engine,
  twc: INFO.twc,
  twc_nox: INFO.twcNox,
};

/** Bits of `FrameHead.types`. */
export function typeBit(type: number): number {
  return type >= 1 && type <= 5 ? 1 << (type - 1) : type === INFO.supplement ? 32 : 64;
}

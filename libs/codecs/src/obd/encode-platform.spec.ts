import { describe, expect, it } from '@jest/globals';
import { decodeFrame } from './decode-frame.js';
import type { PlatformMessage } from './decoded-frame.js';
import { encodePlatformMessage, encodeReply } from './encode-platform.js';
import { encodePlatformFrame, encodeTerminalFrame } from './encode-frame.js';
import { RESPONSE, isWholeFrame } from './frame.js';
import { FRAMES } from '../../../../test/support/truck-frames.js';

const NOW = new Date('2026-03-02T01:00:00Z');
const at = new Date('2026-03-02T00:59:58Z');

describe('platform to platform', () => {
  it.each<Exclude<PlatformMessage, { kind: 'answer' }>>([
    { kind: 'platform_login', at, serial: 3, user: 'fleet01', password: 'not-a-real-one', encryption: 1 },
    { kind: 'platform_logout', at, serial: 3 },
    { kind: 'key_exchange', keyType: 'sm4', key: '00112233445566778899aabbccddeeff', effectiveAt: at, expiresAt: NOW },
  ])('$kind comes back as it was sent', (message) => {
    const decoded = decodeFrame(encodePlatformMessage('PLATFORM01', message));
    expect(decoded).toMatchObject({ ok: true, packet: message, head: { origin: 'platform', vin: 'PLATFORM01' } });
  });

  it('an answer to ours is an answer, whatever it carries', () => {
    const frame = encodePlatformFrame(
      { command: 2, response: RESPONSE.error, code: 'LTESTVIN000000001' },
      Buffer.from([9]),
    );
    expect(decodeFrame(frame)).toMatchObject({ ok: true, packet: { kind: 'answer', response: 2, hex: '09' } });
  });

  it('a key exchange whose lengths disagree is not read', () => {
    const frame = encodePlatformFrame({ command: 9, code: 'P1' }, Buffer.from('02ffff00', 'hex'));
    expect(decodeFrame(frame)).toMatchObject({ ok: false, code: 'obd.wrong_length' });
  });
});

describe('replies', () => {
  it('a terminal gets the same command and VIN, and its own time back', () => {
    const reply = encodeReply(Buffer.from(FRAMES.tenSamples, 'hex'), NOW, RESPONSE.success);
    expect(isWholeFrame(reply)).toBe(true);
    expect(reply.subarray(2, 20)).toEqual(Buffer.from(FRAMES.tenSamples, 'hex').subarray(2, 20));
    expect(reply.subarray(24, -1).toString('hex')).toBe('180601080000');
  });

  it('a time sync gets the platform’s time in 31 bytes', () => {
    const request = encodeTerminalFrame('LTESTVIN000000001', { kind: 'time_sync', at: null, serial: null });
    expect(request).toHaveLength(25);
    const reply = encodeReply(request, NOW, RESPONSE.success);
    expect(reply).toHaveLength(31);
    expect(decodeFrame(reply)).toMatchObject({ ok: true, packet: { kind: 'time_sync', at: NOW } });
  });

  it.each([RESPONSE.success, RESPONSE.error])('a platform gets response %i', (response) => {
    const reply = encodeReply(Buffer.from(FRAMES.platform, 'hex'), NOW, response);
    expect(isWholeFrame(reply)).toBe(true);
    expect(decodeFrame(reply)).toMatchObject({
      ok: true,
      head: { vin: 'LSVAM41Z6F2000001', command: 2 },
      packet: { kind: 'answer', response, hex: '170506070809' },
    });
  });
});

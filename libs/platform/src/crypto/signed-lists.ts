import {
  createECDH,
  createHash,
  createHmac,
  createPrivateKey,
  hkdfSync,
  randomBytes,
  sign,
  type KeyObject,
} from 'node:crypto';

const INFO = 'ves signed lists, ES256, 1';
/** Order of the group of P-256 (FIPS 186-4 D.1.2.3). */
const ORDER = BigInt('0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551');
const MARK_BYTES = 12;

/** Public half of the key that signs lists (RFC 7517). */
export interface ListKey {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly alg: 'ES256';
  readonly use: 'sig';
  readonly kid: string;
  readonly x: string;
  readonly y: string;
}

const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

/**
 * Signs lists that leave the platform (ES256, detached JWS). The key comes out of the installation's secret, so every
 * process has the same one and none is stored; a new secret is a new key.
 */
export class SignedLists {
  readonly publicKey: ListKey;
  private readonly key: KeyObject;
  private readonly header: string;

  /** @param secret AUTH_SECRET */
  constructor(secret: string) {
    // 48 bytes reduced: the bias is below 2^-128 (FIPS 186-4 B.4.1)
    const wide = BigInt(`0x${Buffer.from(hkdfSync('sha256', secret, '', INFO, 48)).toString('hex')}`);
    const scalar = Buffer.from(((wide % (ORDER - 1n)) + 1n).toString(16).padStart(64, '0'), 'hex');
    const pair = createECDH('prime256v1');
    pair.setPrivateKey(scalar);
    const point = pair.getPublicKey();
    const [x, y] = [base64url(point.subarray(1, 33)), base64url(point.subarray(33))];
    this.key = createPrivateKey({ key: { kty: 'EC', crv: 'P-256', d: base64url(scalar), x, y }, format: 'jwk' });
    // RFC 7638: the members in this order and no blanks
    const kid = createHash('sha256')
      .update(JSON.stringify({ crv: 'P-256', kty: 'EC', x, y }))
      .digest('base64url');
    this.publicKey = { kty: 'EC', crv: 'P-256', alg: 'ES256', use: 'sig', kid, x, y };
    this.header = base64url(Buffer.from(JSON.stringify({ alg: 'ES256', kid })));
  }

  newKey(): Uint8Array {
    return randomBytes(32);
  }

  mark(key: Uint8Array, text: string): string {
    return createHmac('sha256', key).update(text).digest().subarray(0, MARK_BYTES).toString('base64url');
  }

  digest(bytes: Uint8Array): string {
    return createHash('sha256').update(bytes).digest('base64url');
  }

  /** @returns `header..signature` */
  sign(text: string): string {
    const input = `${this.header}.${base64url(Buffer.from(text))}`;
    const signature = sign('sha256', Buffer.from(input), { key: this.key, dsaEncoding: 'ieee-p1363' });
    return `${this.header}..${base64url(signature)}`;
  }
}

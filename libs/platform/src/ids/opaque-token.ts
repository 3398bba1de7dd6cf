import { randomBytes } from 'node:crypto';

/** 128 random bits in 22 characters that fit an address: for links that must not be guessed and say nothing. */
export const opaqueToken = (): string => randomBytes(16).toString('base64url');

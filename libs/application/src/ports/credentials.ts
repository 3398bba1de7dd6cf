/** Makes and checks secrets; see CredentialKit of the platform for the methods behind it. */
export abstract class Credentials {
  abstract hashPassword(password: string): Promise<string>;
  /** @param hash null = no such account; takes the same time */
  abstract verifyPassword(password: string, hash: string | null): Promise<boolean>;
  /** the same password as Mosquitto reads it */
  abstract mqttHash(password: string): Promise<string>;
  /** a one-time password that passes the password rule */
  abstract newPassword(): string;
  abstract newTotpSecret(): string;
  /** the time step that a code belongs to, or null */
  abstract matchTotp(secret: string, code: string, at: Date): number | null;
  abstract newToken(): string;
  abstract hashToken(token: string): Buffer;
}

import 'reflect-metadata';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, Min, MinLength } from 'class-validator';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const PORT_RANGE = 'must be a port number from 1 to 65535';
const POSTGRES_URL = /^postgres(ql)?:\/\/\S+$/;

/** What every process of the platform can be told; docs/operations.md explains each name. Property names are the variable names. */
export class CommonSettings {
  @IsIn(['development', 'test', 'production'], { message: 'must be development, test or production' })
  NODE_ENV: 'development' | 'test' | 'production' = 'production';

  @Type(() => Number)
  @IsInt({ message: PORT_RANGE })
  @Min(1, { message: PORT_RANGE })
  @Max(65535, { message: PORT_RANGE })
  HTTP_PORT = 3000;

  @IsString()
  HTTP_HOST = '0.0.0.0';

  @Type(() => Number)
  @IsInt({ message: PORT_RANGE })
  @Min(1, { message: PORT_RANGE })
  @Max(65535, { message: PORT_RANGE })
  MQTT_PORT = 1883;

  @Type(() => Number)
  @IsInt({ message: PORT_RANGE })
  @Min(1, { message: PORT_RANGE })
  @Max(65535, { message: PORT_RANGE })
  OBD_PORT = 7611;

  /** TLS for truck terminals: certificate and key as PEM files; both or none. Served on OBD_TLS_PORT, beside the plain port. */
  @IsOptional()
  @IsString()
  OBD_TLS_CERT?: string;

  @IsOptional()
  @IsString()
  OBD_TLS_KEY?: string;

  @Type(() => Number)
  @IsInt({ message: PORT_RANGE })
  @Min(1, { message: PORT_RANGE })
  @Max(65535, { message: PORT_RANGE })
  OBD_TLS_PORT = 7612;

  /** How many days truck packets are kept; whole days are dropped. */
  @Type(() => Number)
  @IsInt({ message: 'must be days from 36 to 3650' })
  @Min(36, { message: 'must be days from 36 to 3650' })
  @Max(3650, { message: 'must be days from 36 to 3650' })
  OBD_RETENTION_DAYS = 180;

  @IsString()
  DATA_DIR = '.data';

  /** Login that may create and change tables; only migrations use it. Without it migrations use `DATABASE_URL`. */
  @IsOptional()
  @Matches(POSTGRES_URL, { message: 'must look like postgres://user:password@host:port/database' })
  DATABASE_ADMIN_URL?: string;

  @Type(() => Number)
  @IsInt({ message: 'must be a whole number from 1 to 500' })
  @Min(1, { message: 'must be a whole number from 1 to 500' })
  @Max(500, { message: 'must be a whole number from 1 to 500' })
  DATABASE_POOL = 10;

  @IsOptional()
  @Matches(/^rediss?:\/\/\S+$/, { message: 'must look like redis://[user:password@]host:port/number' })
  REDIS_URL?: string;

  /** Broker address with the platform's own credentials inside. */
  @IsOptional()
  @Matches(/^(mqtts?|tcp|ssl|wss?):\/\/\S+$/, { message: 'must look like mqtt://user:password@host:port' })
  MQTT_URL?: string;

  /** Where photos, videos and import files lie. Default: `media` inside DATA_DIR. */
  @IsString()
  MEDIA_DIR: string;

  /** Key that signs access tokens; the same in every api process. */
  @IsOptional()
  @MinLength(32, { message: 'must have at least 32 characters' })
  AUTH_SECRET?: string;

  /** Whether an administrator must enrol a second factor (TOTP) before anything else is open to him. */
  @IsIn(['required', 'optional'], { message: 'must be required or optional' })
  ADMIN_SECOND_FACTOR: 'required' | 'optional' = 'required';

  @IsIn(LOG_LEVELS, { message: `must be one of ${LOG_LEVELS.join(', ')}` })
  LOG_LEVEL: LogLevel = 'info';

  /** Port of `/metrics` and `/health/*` of a process that serves no other HTTP (ingest, worker). */
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: PORT_RANGE })
  @Min(1, { message: PORT_RANGE })
  @Max(65535, { message: PORT_RANGE })
  METRICS_PORT?: number;

  /** GeoJSON of county outlines for the situation map; without it the map shows county seats only. */
  @IsOptional()
  @IsString()
  MAP_OUTLINE_FILE?: string;

  /** Datum of that file: a Chinese base map is usually GCJ-02. */
  @IsIn(['wgs84', 'gcj02'], { message: 'must be wgs84 or gcj02' })
  MAP_OUTLINE_DATUM: 'wgs84' | 'gcj02' = 'wgs84';

  /** Number under which the base map was approved (审图号), shown in the corner of every map. */
  @IsOptional()
  @IsString()
  MAP_APPROVAL_NUMBER?: string;

  /** How long a process may take to finish what it holds after SIGTERM, ms. */
  @Type(() => Number)
  @IsInt({ message: 'must be milliseconds from 0 to 600000' })
  @Min(0, { message: 'must be milliseconds from 0 to 600000' })
  @Max(600_000, { message: 'must be milliseconds from 0 to 600000' })
  SHUTDOWN_GRACE_MS = 15_000;
}

/** Settings of a role (api, ingest, worker, commands): it cannot live without a database. */
export class Settings extends CommonSettings {
  @Matches(POSTGRES_URL, { message: 'is required and must look like postgres://user:password@host:port/database' })
  DATABASE_URL: string;
}

/** Settings of the embedded set: what is not given is started here. */
export class StandaloneSettings extends CommonSettings {
  @IsOptional()
  @Matches(POSTGRES_URL, { message: 'must look like postgres://user:password@host:port/database' })
  DATABASE_URL?: string;
}

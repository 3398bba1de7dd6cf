import type { ApiPropertyOptions } from '@nestjs/swagger';
import { ApiProperty } from './api-docs.js';

/**
 * Decorators of answers: they describe and check nothing. A field that may have no value is there all the same, as null
 * (`…OrNull`); one that may be absent is `optional…`.
 */
const field = (options: ApiPropertyOptions, description?: string): PropertyDecorator =>
  ApiProperty({ ...options, ...(description === undefined ? {} : { description }) } as ApiPropertyOptions);

type Class = () => new () => object;

export const OutText = (about?: string): PropertyDecorator => field({ type: String }, about);
export const OutTextOrNull = (about?: string): PropertyDecorator => field({ type: String, nullable: true }, about);
export const OptionalText = (about?: string): PropertyDecorator => field({ type: String, required: false }, about);
export const OutNumber = (about?: string): PropertyDecorator => field({ type: Number }, about);
export const OutNumberOrNull = (about?: string): PropertyDecorator => field({ type: Number, nullable: true }, about);
export const OutCount = (about?: string): PropertyDecorator => field({ type: 'integer', minimum: 0 }, about);
export const OutFlag = (about?: string): PropertyDecorator => field({ type: Boolean }, about);
export const OutFlagOrNull = (about?: string): PropertyDecorator => field({ type: Boolean, nullable: true }, about);
export const OutId = (about?: string): PropertyDecorator => field({ type: String, format: 'uuid' }, about);
export const OutIdOrNull = (about?: string): PropertyDecorator =>
  field({ type: String, format: 'uuid', nullable: true }, about);
export const OutTime = (about?: string): PropertyDecorator => field({ type: String, format: 'date-time' }, about);
export const OutTimeOrNull = (about?: string): PropertyDecorator =>
  field({ type: String, format: 'date-time', nullable: true }, about);
export const OutDay = (about?: string): PropertyDecorator => field({ type: String, format: 'date' }, about);
export const OutDayOrNull = (about?: string): PropertyDecorator =>
  field({ type: String, format: 'date', nullable: true }, about);
export const OutTexts = (about?: string): PropertyDecorator => field({ type: [String] }, about);

/** One word of a list. */
export const OutOneOf = (words: readonly string[], about?: string): PropertyDecorator =>
  field({ type: String, enum: [...words] }, about);
/** One word of a list, or null. */
export const OutOneOfOrNull = (words: readonly string[], about?: string): PropertyDecorator =>
  field({ type: String, enum: [...words], nullable: true }, about);

// @nestjs/swagger knows a class that is named later by the name of the function: it must be `type`
/** An object with a description of its own. */
export const OutBlock = (of: Class, about?: string): PropertyDecorator => field({ type: () => of() }, about);
export const OutBlockOrNull = (of: Class, about?: string): PropertyDecorator =>
  field({ type: () => of(), nullable: true } as ApiPropertyOptions, about);
/** A list of them. */
export const OutList = (of: Class, about?: string): PropertyDecorator =>
  field({ type: () => of(), isArray: true }, about);

const PLAIN = [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }, { type: 'null' }];

/** Named plain values; the names depend on the case. */
export const OutData = (about?: string): PropertyDecorator =>
  field({ type: 'object', additionalProperties: { oneOf: PLAIN } } as never, about);
export const OptionalData = (about?: string): PropertyDecorator =>
  field({ type: 'object', additionalProperties: { oneOf: PLAIN }, required: false } as never, about);
/** Text, number, yes or no, or null. */
export const OutPlain = (about?: string): PropertyDecorator => field({ oneOf: PLAIN } as never, about);

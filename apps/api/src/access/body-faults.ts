import type { ExecutionContext, Type } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { validationPipe } from '../core/validation.pipe.js';
import type { AccessObject } from './access-rule.js';

const pipe = validationPipe();

/**
 * Every fault of a body whose object id is missing: the guard runs before the handler's own check, and would otherwise
 * tell only that one. Throws what the validation pipe throws for a DTO class.
 */
export async function bodyFaults(
  object: AccessObject,
  body: unknown,
  context: ExecutionContext,
): Promise<readonly { readonly path: string; readonly code: string }[]> {
  const read = object.reader?.(body);
  if (read?.ok === false) return read.faults;
  const metatype = bodyClass(context);
  if (metatype) await pipe.transform(body, { type: 'body', metatype });
  return [{ path: object.name, code: 'field.missing' }];
}

function bodyClass(context: ExecutionContext): Type<unknown> | undefined {
  const controller = context.getClass();
  const method = context.getHandler().name;
  const args = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, method) ?? {}) as Record<
    string,
    { index: number }
  >;
  const body = Object.entries(args).find(([key]) => key.startsWith(`${RouteParamtypes.BODY}:`));
  if (!body) return undefined;
  const types = (Reflect.getMetadata('design:paramtypes', controller.prototype as object, method) ??
    []) as Type<unknown>[];
  return types[body[1].index];
}

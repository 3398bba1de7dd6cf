import 'reflect-metadata';
import type { ApiPropertyOptions } from '@nestjs/swagger';

/**
 * OpenAPI decorators of the DTOs, written down first and handed to @nestjs/swagger by the api alone (`describeDtos`). Every other
 * process reads the same DTOs and would pay two seconds and 40 MB for a framework it does not use.
 */
interface Swagger {
  readonly ApiProperty: (options?: ApiPropertyOptions) => PropertyDecorator;
  readonly ApiExtraModels: (...models: readonly (new () => object)[]) => ClassDecorator;
}

const waiting: ((swagger: Swagger) => void)[] = [];

/** As ApiProperty of @nestjs/swagger. */
export function ApiProperty(options?: ApiPropertyOptions): PropertyDecorator {
  return (target, key) => {
    waiting.push((swagger) => swagger.ApiProperty(options)(target, key));
  };
}

/** As ApiExtraModels of @nestjs/swagger. */
export function ApiExtraModels(...models: readonly (new () => object)[]): ClassDecorator {
  return (target) => {
    waiting.push((swagger) => swagger.ApiExtraModels(...models)(target));
  };
}

/** Where the description of a DTO stands in the document. */
export const getSchemaPath = (model: { readonly name: string }): string => `#/components/schemas/${model.name}`;

/** Describes every DTO loaded so far; the api calls it before it makes its document. */
export function describeDtos(swagger: unknown): void {
  for (const describe of waiting.splice(0)) describe(swagger as Swagger);
}

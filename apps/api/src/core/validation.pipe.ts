import { ValidationPipe } from '@nestjs/common';
import { faultsOf, invalidRequest } from './validation-faults.js';

/** Reads bodies and queries into their DTO; an unknown field is a fault, and every fault is told at once. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    stopAtFirstError: false,
    // values may be plates: they never go into an error object
    validationError: { target: false, value: true },
    exceptionFactory: (errors) => invalidRequest(faultsOf(errors)),
  });
}

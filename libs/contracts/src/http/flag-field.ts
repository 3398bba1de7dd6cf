import { ApiProperty } from './api-docs.js';
import { IsOptional, ValidateBy } from 'class-validator';
import type { FieldDoc } from './fields.js';

/** true or false, beside the field decorators of fields.ts. */
export function Flag(doc: FieldDoc): PropertyDecorator {
  const required = doc.required === true;
  const missing = (value: unknown): boolean => value === null || value === undefined;
  const rule = ValidateBy({
    name: 'flag',
    validator: {
      validate: (value) => (missing(value) ? !required : typeof value === 'boolean'),
      defaultMessage: (args) => (missing(args?.value) ? 'field.missing' : 'field.not_a_boolean'),
    },
  });
  return (target, key) => {
    if (!required) IsOptional()(target, key);
    rule(target, key);
    ApiProperty({ type: Boolean, description: doc.description, required })(target, key);
  };
}

import type { ValidationError } from '@nestjs/common';
import { ProblemError, type LocalText, type ProblemItem } from './problem.js';

/** Chinese words for class-validator's constraints; `{0}`, `{1}` are the numbers or words of the English message. */
const CHINESE: Readonly<Record<string, string>> = {
  whitelistValidation: '不认识的字段',
  unknownValue: '不认识的内容',
  isDefined: '必填',
  isNotEmpty: '不能为空',
  isString: '应为文本',
  isInt: '应为整数',
  isNumber: '应为数字',
  isBoolean: '应为 true 或 false',
  isArray: '应为数组',
  isObject: '应为对象',
  nestedValidation: '应为对象',
  isUuid: '应为 UUID',
  isISO8601: '应为 ISO 8601 时间',
  isDateString: '应为 ISO 8601 时间',
  isDate: '应为时间',
  min: '不得小于 {0}',
  max: '不得大于 {0}',
  minLength: '至少 {0} 个字符',
  maxLength: '至多 {0} 个字符',
  isLength: '长度不在允许范围内',
  arrayMinSize: '至少 {0} 项',
  arrayMaxSize: '至多 {0} 项',
  arrayNotEmpty: '至少一项',
  arrayUnique: '不得有重复项',
  isPositive: '应为正数',
  isIn: '不在允许的取值之内',
  isEnum: '不在允许的取值之内',
  matches: '格式不对',
};

/** The stable code of a constraint: `field.unknown`, `field.missing`, otherwise `field.<constraint>` in snake case. */
function codeOf(constraint: string, value: unknown): string {
  if (constraint === 'whitelistValidation') return 'field.unknown';
  if (value === undefined || constraint === 'isDefined') return 'field.missing';
  const name = constraint.replace(/^is(?=[A-Z])/, '').replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);
  return `field.${name.replace(/^_/, '').replace('u_u_i_d', 'uuid').replace('i_s_o8601', 'iso8601')}`;
}

function textOf(constraint: string, english: string, property: string, value: unknown): LocalText {
  if (value === undefined && constraint !== 'whitelistValidation') return { zh: '必填', en: 'is required' };
  const en = english.startsWith(`${property} `) ? english.slice(property.length + 1) : english;
  if (constraint === 'whitelistValidation') return { zh: '不认识的字段', en: 'is not a known field' };
  const numbers = en.match(/-?\d+(\.\d+)?/g) ?? [];
  const zh = (CHINESE[constraint] ?? '不符合要求').replace(/\{(\d)\}/g, (_, i: string) => numbers[Number(i)] ?? '');
  return { zh, en };
}

/** Every fault of a validated object, children included, in the order of the object. */
export function faultsOf(errors: readonly ValidationError[], prefix = ''): ProblemItem[] {
  return errors.flatMap((error) => {
    const path = /^\d+$/.test(error.property)
      ? `${prefix}[${error.property}]`
      : prefix === ''
        ? error.property
        : `${prefix}.${error.property}`;
    const constraints = Object.entries(error.constraints ?? {});
    // a missing field fails every one of its constraints; once is enough to know
    const told = error.value === undefined ? constraints.slice(0, 1) : constraints;
    const own = told.map(([constraint, message]) => ({
      path,
      code: codeOf(constraint, error.value),
      message: textOf(constraint, message, error.property, error.value),
    }));
    return [...own, ...faultsOf(error.children ?? [], path)];
  });
}

/** 400 `request.invalid` with every fault. */
export function invalidRequest(errors: readonly ProblemItem[]): ProblemError {
  return new ProblemError(
    400,
    'request.invalid',
    { zh: `请求有 ${errors.length} 处错误。`, en: `The request has ${errors.length} fault(s).` },
    errors,
  );
}

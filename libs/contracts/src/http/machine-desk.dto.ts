import {
  CODE_CHECKS,
  MACHINE_ACTIONS,
  OWNER_KINDS,
  RETURN_REASONS,
  type CodeCheck,
  type MachineAction,
  type OwnerKind,
} from '@app/domain';
import { Flag } from './flag-field.js';
import { Block, Day, ListOf, Numeric, OneOf, Pattern, Text } from './fields.js';
import { MachineFactsDto, WorkPlaceDto } from './machines.dto.js';

/** The bureau's answer to a registration. */
export class RegistrationReviewDto {
  @OneOf(['accept', 'return'], { description: 'accept: the code is issued', required: true, example: 'accept' })
  decision: 'accept' | 'return';
  @ListOf('text', RETURN_REASONS.length, { description: `Why it goes back: ${RETURN_REASONS.join(', ')}` })
  reasons?: string[] | null;
  @Text(500, { description: 'What the owner should do; required with the reason `other`' }) note?: string | null;
}

export class MachineOwnerDto {
  @OneOf(OWNER_KINDS, { description: 'A person or a company', required: true }) kind: OwnerKind;
  @Text(100, { description: 'Name', required: true }) name: string;
  @Pattern(/^[0-9+-]{5,20}$/, { description: 'Phone', required: true }) phone: string;
}

export class MachineHolderDto extends MachineOwnerDto {
  @Day({ description: 'Last day of the lease' }) until?: string | null;
}

/** One change in the life of a machine. */
export class MachineChangeDto {
  @Pattern(/^[0-9A-Za-z_.-]{8,64}$/, {
    description: 'Made by the caller: the same again changes nothing',
    required: true,
  })
  changeNo: string;
  @OneOf(MACHINE_ACTIONS, { description: 'What is done', required: true, example: 'transfer' }) action: MachineAction;
  @Text(500, { description: 'Why; kept in the history', required: true, example: '买卖合同 2026-031' }) reason: string;
  @Block(() => MachineOwnerDto, { description: 'transfer: the new owner' }) owner?: MachineOwnerDto | null;
  @Block(() => MachineHolderDto, { description: 'lease: who works with it' }) holder?: MachineHolderDto | null;
  @Pattern(/^\d{6}$/, { description: 'relocate, move_in: the county' }) areaCode?: string | null;
  @Block(() => WorkPlaceDto, { description: 'The new place of work' }) workPlace?: WorkPlaceDto | null;
  @Block(() => MachineFactsDto, { description: 'correct: all facts as they should be' }) facts?: MachineFactsDto | null;
  @Day({ description: 'fit_plate: the day; default today' }) on?: string | null;
}

/** What identifies a machine stands in a body, never in an address. */
export class MachineFindDto {
  @Text(60, { description: 'Code, or the token of its QR code', required: true, example: '3-AB12CD34' }) code: string;
}

export class MachineSearchDto {
  @Text(60, { description: 'Part of code, PIN, engine number, manufacturer or place of work', example: 'XUG0215' })
  text?: string | null;
  @Text(100, { description: 'nextCursor of the page before' }) cursor?: string | null;
}

export class MachineMergeDto {
  @Pattern(/^[0-9a-f-]{36}$/, { description: 'Row that leads to this one afterwards', required: true }) dropId: string;
  @Text(500, { description: 'Why they are one machine', required: true }) reason: string;
}

export class MachineMergeDecisionDto {
  @Flag({ description: 'true: they are one; false: they are two', required: true }) confirm: boolean;
  @Text(500, { description: 'Why', required: true }) reason: string;
}

export class CodeSpaceDto {
  @Pattern(/^\d{6}$/, {
    description: 'County, or the prefecture for all its counties',
    required: true,
    example: '652301',
  })
  areaCode: string;
  @Pattern(/^[A-HJ-NP-Z0-9]{0,5}$/, { description: 'First characters of each number', required: true, example: 'CJ1' })
  prefix: string;
  @Numeric({
    description: '10: digits; 34: digits and letters without I and O',
    required: true,
    integer: true,
    min: 10,
    max: 34,
  })
  base: number;
  @OneOf(CODE_CHECKS, { description: 'How the last character guards the others', required: true, example: 'mod35_34' })
  check: CodeCheck;
}

export class ContactPurposeDto {
  @Text(200, { description: 'Why the owner is to be reached; kept in the audit trail', required: true })
  purpose: string;
}

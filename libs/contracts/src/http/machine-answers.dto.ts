import {
  MACHINE_FUELS,
  MACHINE_KINDS,
  MACHINE_PHOTO_KINDS,
  MACHINE_STAGES,
  MACHINE_STATES,
  OWNER_KINDS,
  PLATE_STATES,
  REGISTRATION_REASONS,
  REGISTRATION_STATES,
  type MachineFuel,
  type MachineKind,
  type MachinePhotoKind,
  type MachineStage,
  type MachineState,
  type OwnerKind,
  type PlateState,
  type RegistrationReason,
  type RegistrationState,
  type VerdictResult,
} from '@app/domain';
import {
  OutBlock,
  OutBlockOrNull,
  OutCount,
  OutDay,
  OutDayOrNull,
  OutFlag,
  OutId,
  OutIdOrNull,
  OutList,
  OutNumberOrNull,
  OutOneOf,
  OutOneOfOrNull,
  OutText,
  OutTextOrNull,
  OutTexts,
  OutTime,
  OutTimeOrNull,
} from './answers.js';
import { DifferenceDto, ReasonDto, VERDICT_RESULTS } from './judged.dto.js';

export class MachineFactsViewDto {
  @OutOneOf(MACHINE_KINDS) kind: MachineKind;
  @OutOneOf(MACHINE_STAGES) stage: MachineStage;
  @OutOneOf(MACHINE_FUELS) fuel: MachineFuel;
  @OutNumberOrNull('Rated net power, kW') powerKw: number | null;
  @OutText() manufacturer: string;
  @OutTextOrNull() model: string | null;
  @OutDay() producedOn: string;
  @OutText('Product identification number') pin: string;
  @OutTextOrNull() engineMaker: string | null;
  @OutTextOrNull() engineModel: string | null;
  @OutTextOrNull() engineNo: string | null;
  @OutTextOrNull('环保信息公开编号') disclosureNo: string | null;
  @OutTextOrNull() controlDevice: string | null;
}
export class WorkPlaceViewDto {
  @OutText() name: string;
  @OutNumberOrNull('Longitude, WGS-84') lon: number | null;
  @OutNumberOrNull('Latitude, WGS-84') lat: number | null;
}
export class MachinePhotoViewDto {
  @OutOneOf(MACHINE_PHOTO_KINDS) kind: MachinePhotoKind;
  @OutText() sha256: string;
  @OutText('Address of the bytes, with the caller’s rights') path: string;
}
export class OwnerViewDto {
  @OutOneOf(OWNER_KINDS) kind: OwnerKind;
  @OutText('A person’s name is masked') name: string;
  @OutText('Masked') phone: string;
}
export class HolderViewDto extends OwnerViewDto {
  @OutDayOrNull('Last day of the lease') until: string | null;
}
export class OwnerContactDto {
  @OutOneOf(OWNER_KINDS) kind: OwnerKind;
  @OutText() name: string;
  @OutText() phone: string;
}

/** A line of the register. */
export class MachineBriefDto {
  @OutId() id: string;
  @OutText() code: string;
  @OutOneOf(MACHINE_KINDS) kind: MachineKind;
  @OutOneOf(MACHINE_STAGES) stage: MachineStage;
  @OutOneOf(MACHINE_FUELS) fuel: MachineFuel;
  @OutNumberOrNull('kW') powerKw: number | null;
  @OutText() manufacturer: string;
  @OutTextOrNull() model: string | null;
  @OutText('County') areaCode: string;
  @OutText('Place of work') workPlace: string;
  @OutText('A person’s name is masked') ownerName: string;
  @OutOneOf(MACHINE_STATES) state: MachineState;
  @OutOneOf(PLATE_STATES) plateState: PlateState;
  @OutTime() registeredAt: string;
  @OutOneOfOrNull(VERDICT_RESULTS, 'Last smoke test') lastResult: VerdictResult | null;
  @OutTimeOrNull() lastCheckedAt: string | null;
}
export class MachinePageDto {
  @OutList(() => MachineBriefDto) items: MachineBriefDto[];
  @OutTextOrNull() nextCursor: string | null;
}

export class MachineHistoryDto {
  @OutCount() version: number;
  @OutText('register, transfer, lease …') action: string;
  @OutTime() at: string;
  @OutText('Who') author: string;
  @OutText() authorRole: string;
  @OutText() reason: string;
  @OutList(() => DifferenceDto) difference: DifferenceDto[];
}
export class MergeViewDto {
  @OutId() id: string;
  @OutId() keepId: string;
  @OutText() keepCode: string;
  @OutId() dropId: string;
  @OutText() dropCode: string;
  @OutText() reason: string;
  @OutOneOf(['proposed', 'confirmed', 'refused']) state: 'proposed' | 'confirmed' | 'refused';
  @OutTime() proposedAt: string;
  @OutText() proposedBy: string;
  @OutTimeOrNull() decidedAt: string | null;
}
export class MergePageDto {
  @OutList(() => MergeViewDto) items: MergeViewDto[];
}

/** One machine with everything the register knows of it. */
export class MachineViewDto {
  @OutId() id: string;
  @OutText() code: string;
  @OutBlock(() => MachineFactsViewDto) facts: MachineFactsViewDto;
  @OutText('County') areaCode: string;
  @OutBlock(() => WorkPlaceViewDto) workPlace: WorkPlaceViewDto;
  @OutBlock(() => OwnerViewDto) owner: OwnerViewDto;
  @OutBlockOrNull(() => HolderViewDto) holder: HolderViewDto | null;
  @OutOneOf(MACHINE_STATES) state: MachineState;
  @OutOneOf(PLATE_STATES) plateState: PlateState;
  @OutDayOrNull() plateFittedOn: string | null;
  @OutText('What the QR code carries; leads to the public view') token: string;
  @OutIdOrNull('The row that goes on in its place') mergedInto: string | null;
  @OutTexts('Codes of rows that were merged into this one') formerCodes: string[];
  @OutList(() => ReasonDto, 'Doubts, for a second look') marks: ReasonDto[];
  @OutList(() => MachinePhotoViewDto) photos: MachinePhotoViewDto[];
  @OutTime() registeredAt: string;
  @OutCount() version: number;
  @OutList(() => MachineHistoryDto, 'The latest first') history: MachineHistoryDto[];
}

/** What anybody may see who scans the plate: no person, no number of machine or engine. */
export class PublicMachineDto {
  @OutText() code: string;
  @OutOneOf(MACHINE_KINDS) kind: MachineKind;
  @OutOneOf(MACHINE_STAGES) stage: MachineStage;
  @OutOneOf(MACHINE_FUELS) fuel: MachineFuel;
  @OutText('County') areaCode: string;
  @OutText() areaNameZh: string;
  @OutText() areaNameEn: string;
  @OutOneOf(MACHINE_STATES) state: MachineState;
  @OutDay() registeredOn: string;
  @OutOneOfOrNull(VERDICT_RESULTS, 'Last smoke test') lastResult: VerdictResult | null;
  @OutDayOrNull() lastCheckedOn: string | null;
}

export class RegistrationStepDto {
  @OutTime() at: string;
  @OutText('submit, return, resubmit, accept, withdraw') move: string;
  @OutOneOf(REGISTRATION_STATES) state: RegistrationState;
  @OutOneOf(['owner', 'bureau']) by: 'owner' | 'bureau';
  @OutTexts('Stable codes') reasons: string[];
  @OutTextOrNull() note: string | null;
}
export class RegistrationBriefDto {
  @OutId() id: string;
  @OutOneOf(MACHINE_KINDS) kind: MachineKind;
  @OutOneOf(MACHINE_STAGES) stage: MachineStage;
  @OutText() manufacturer: string;
  @OutTextOrNull() model: string | null;
  @OutText('County') areaCode: string;
  @OutText('Place of work') workPlace: string;
  @OutText('A person’s name is masked') ownerName: string;
  @OutOneOf(REGISTRATION_STATES) state: RegistrationState;
  @OutTime() submittedAt: string;
  @OutDay('Last day of the pre-review') dueOn: string;
  @OutFlag('The pre-review is late') overdue: boolean;
  @OutCount('Doubts that the platform has') doubts: number;
  @OutIdOrNull('Once accepted') machineId: string | null;
  @OutTextOrNull('Once accepted') code: string | null;
  @OutTexts('Why it was returned') reasons: string[];
  @OutTextOrNull() note: string | null;
}
export class RegistrationPageDto {
  @OutList(() => RegistrationBriefDto) items: RegistrationBriefDto[];
  @OutTextOrNull() nextCursor: string | null;
}
export class StatementViewDto extends MachineFactsViewDto {
  @OutText('County') areaCode: string;
  @OutOneOf(REGISTRATION_REASONS) reason: RegistrationReason;
  @OutTextOrNull() existingCode: string | null;
  @OutBlock(() => WorkPlaceViewDto) workPlace: WorkPlaceViewDto;
  @OutList(() => MachinePhotoViewDto) photos: MachinePhotoViewDto[];
  @OutTextOrNull() remark: string | null;
}
export class AlikeMachineDto {
  @OutId() id: string;
  @OutText() code: string;
  @OutOneOf(MACHINE_KINDS) kind: MachineKind;
  @OutText() manufacturer: string;
  @OutText('County') areaCode: string;
  @OutFlag('Same product number') samePin: boolean;
  @OutFlag('Same engine') sameEngine: boolean;
}
export class RegistrationViewDto extends RegistrationBriefDto {
  @OutBlock(() => StatementViewDto) statement: StatementViewDto;
  @OutBlock(() => OwnerViewDto) owner: OwnerViewDto;
  @OutList(() => ReasonDto, 'What a reviewer should look at twice') doubtful: ReasonDto[];
  @OutList(() => AlikeMachineDto, 'Registered machines with the same numbers; for the bureau only')
  alike: AlikeMachineDto[];
  @OutList(() => RegistrationStepDto) steps: RegistrationStepDto[];
}

export class SubmittedDto {
  @OutId() id: string;
  @OutOneOf(REGISTRATION_STATES) state: RegistrationState;
  @OutDay('Last day of the pre-review') dueOn: string;
}
export class ReviewedDto {
  @OutId() id: string;
  @OutOneOf(REGISTRATION_STATES) state: RegistrationState;
  @OutIdOrNull() machineId: string | null;
  @OutTextOrNull('The code that was issued') code: string | null;
}
export class OwnerSignedUpDto {
  @OutText('Name to sign in with') username: string;
}
export class MachinePhotoStoredDto {
  @OutText() sha256: string;
  @OutCount() size: number;
}
export class FoundMachineDto {
  @OutId() id: string;
  @OutText() code: string;
}
export class ChangedMachineDto {
  @OutId() id: string;
  @OutText() code: string;
  @OutCount() version: number;
  @OutOneOf(MACHINE_STATES) state: MachineState;
  @OutOneOf(PLATE_STATES) plateState: PlateState;
}
export class MergedDto {
  @OutId('Of the proposal') id: string;
}
export class CodeSpaceViewDto {
  @OutId() id: string;
  @OutText() areaCode: string;
  @OutText() prefix: string;
  @OutCount('10 or 34') base: number;
  @OutText() check: string;
  @OutCount('Handed out so far') issued: number;
  @OutCount('Numbers in all') size: number;
  @OutText('The number that comes next') next: string;
  @OutTime() openedAt: string;
  @OutTimeOrNull() closedAt: string | null;
}
export class CodeSpacesDto {
  @OutList(() => CodeSpaceViewDto) items: CodeSpaceViewDto[];
}
export class CodeSpaceOpenedDto {
  @OutId() id: string;
}

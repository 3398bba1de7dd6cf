import {
  IMPORT_KINDS,
  IMPORT_PRESETS,
  readMapping,
  type Clock,
  type ImportFormat,
  type ImportKind,
  type ImportMapping,
  type ImportStore,
  type JobQueue,
} from '@app/application';
import type { FieldFault } from '@app/contracts';
import type { Principal } from '@app/domain';
import type { DiskImportFiles } from '@app/persistence';
import { newId } from '@app/platform';
import type { FastifyRequest } from 'fastify';
import { faultsAsProblem } from '../core/faults-as-problem.js';
import { ProblemError } from '../core/problem.js';

const MAX_BYTES = 200 * 1024 * 1024;
const FORMATS: Readonly<Record<string, ImportFormat>> = {
  csv: 'csv',
  txt: 'csv',
  xlsx: 'xlsx',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
};

interface Form {
  kind?: string;
  mapping?: string;
  file?: {
    readonly name: string;
    readonly format: ImportFormat | null;
    readonly sha256: string;
    readonly size: number;
  };
}

/** Takes the parts of an import in whatever order they come, streams the file to disk and hands the job over. */
export class ReceiveImport {
  constructor(
    private readonly files: DiskImportFiles,
    private readonly store: ImportStore,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  /** @returns the job's id */
  async run(request: FastifyRequest, caller: Principal): Promise<string> {
    if (!request.isMultipart()) {
      throw new ProblemError(415, 'request.media_type', {
        zh: '请用 multipart/form-data 上传。',
        en: 'Send multipart/form-data.',
      });
    }
    const id = newId();
    let kept = false;
    try {
      const form = await this.read(request, id);
      const { kind, mapping, file } = check(form, caller);
      const { userId, username, role, areas, subject } = caller;
      const scope = { userId, username, role, areas, subject };
      const area = subject === null && areas.length === 1 ? (areas[0] ?? null) : null;
      const station = subject?.kind === 'station' ? subject.id : null;
      const { name: fileName, format, sha256, size } = file;
      await this.store.create(
        { id, kind, format, fileName, sha256, size, mapping, scope, createdAt: this.clock.now() },
        area,
        station,
      );
      kept = true;
    } finally {
      if (!kept) await this.files.discard(id);
    }
    // a lost job is found again by the schedule: the file and its row are stored
    await this.queue.enqueue('import-file', { v: 1, importId: id }, `import-${id}`).catch(() => undefined);
    return id;
  }

  private async read(request: FastifyRequest, id: string): Promise<Form> {
    const form: Form = {};
    const limits = { fileSize: MAX_BYTES + 1, files: 1, fields: 5, fieldSize: 256 * 1024 };
    for await (const part of request.parts({ limits })) {
      if (part.type === 'field') {
        if (part.fieldname === 'kind') form.kind = String(part.value);
        else if (part.fieldname === 'mapping') form.mapping = String(part.value);
        continue;
      }
      const received = await this.files.receive(id, part.file, MAX_BYTES);
      if (received === null || part.file.truncated) {
        throw new ProblemError(413, 'import.too_large', {
          zh: '文件超过 200 MB。',
          en: 'The file has more than 200 MB.',
        });
      }
      const ending = /\.([a-z]+)$/i.exec(part.filename)?.[1]?.toLowerCase() ?? '';
      const format = Object.hasOwn(FORMATS, ending) ? (FORMATS[ending] ?? null) : null;
      form.file = { name: part.filename.slice(0, 200), format, ...received };
    }
    return form;
  }
}

interface CheckedForm {
  readonly kind: ImportKind;
  readonly mapping: ImportMapping;
  readonly file: NonNullable<Form['file']> & { readonly format: ImportFormat };
}

function check(form: Form, caller: Principal): CheckedForm {
  const faults: FieldFault[] = [];
  const kind = IMPORT_KINDS.find((known) => known === form.kind);
  if (kind === undefined) {
    faults.push({ path: 'kind', code: form.kind === undefined ? 'field.missing' : 'field.not_in_list' });
  } else if (caller.role === 'station' && kind !== 'inspections') {
    faults.push({ path: 'kind', code: 'scope.not_own' });
  }
  const { file } = form;
  if (file === undefined) faults.push({ path: 'file', code: 'field.missing' });
  else if (file.format === null) faults.push({ path: 'file', code: 'import.format_unknown' });
  else if (file.size === 0) faults.push({ path: 'file', code: 'import.empty' });
  const mapping = readMapping(parsed(form.mapping, faults), IMPORT_PRESETS);
  if (!mapping.ok) faults.push(...mapping.faults);
  if (faults.length > 0 || kind === undefined || file === undefined || file.format === null || !mapping.ok) {
    throw faultsAsProblem(faults);
  }
  return { kind, mapping: mapping.mapping, file: { ...file, format: file.format } };
}

function parsed(text: string | undefined, faults: FieldFault[]): unknown {
  if (text === undefined || text.trim() === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    faults.push({ path: 'mapping', code: 'import.mapping_not_json' });
    return undefined;
  }
}

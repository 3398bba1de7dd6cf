import {
  ImportFile,
  ImportMachines,
  RecordInspection,
  RecordReadings,
  RegisterVehicle,
  type Clock,
  type JobQueue,
  type ReferenceCache,
} from '@app/application';
import {
  DiskImportFiles,
  PgReadingStore,
  SqlImportStore,
  CONTENT_TOOLS,
  SqlInspectionStore,
  SqlMachineStore,
  SqlVehicleStore,
  type Database,
} from '@app/persistence';
import { newId, opaqueToken } from '@app/platform';
import { InspectionRows } from './inspection-rows.js';
import { MachineRows } from './machine-rows.js';
import { ReadingRows } from './reading-rows.js';
import { VehicleRows } from './vehicle-rows.js';

export interface ImportParts {
  readonly db: Database;
  readonly queue: JobQueue;
  readonly clock: Clock;
  readonly reference: ReferenceCache;
  readonly mediaDir: string;
  readonly onError: (error: unknown) => void;
}

/** The import with everything it writes to: each kind of row goes through the use case of its own subject. */
export function importUseCase({ db, queue, clock, reference, mediaDir, onError }: ImportParts): ImportFile {
  const inspections = new SqlInspectionStore(db, newId, (taskId) => {
    queue.enqueue('judge-inspections', { v: 1, taskId }, `judge-${taskId}`).catch(onError);
  });
  return new ImportFile(
    new SqlImportStore(db),
    new DiskImportFiles(mediaDir),
    {
      inspections: new InspectionRows(
        new RecordInspection(inspections, reference, clock, newId, CONTENT_TOOLS),
        reference,
      ),
      remote_sensing: new ReadingRows(new RecordReadings(new PgReadingStore(db), queue, onError), reference, clock),
      vehicles: new VehicleRows(new RegisterVehicle(new SqlVehicleStore(db, newId), clock), clock),
      machines: new MachineRows(new ImportMachines(new SqlMachineStore(db), reference, clock, newId, opaqueToken)),
    },
    clock,
  );
}

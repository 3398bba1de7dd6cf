import {
  RecordReadings,
  REMOTE_SENSING_CHANNEL,
  ReplayDoor,
  type QuarantinedItem,
  type ReplayOutcome,
} from '@app/application';
import { decodeRemoteSensing } from '@app/codecs';

/** Site code (10) + line (2) at the head of every record code. */
const RECORD_CODE = /"jlbh"\s*:\s*"([A-D]\d{9})(\d{2})/;

/** Quarantined roadside payloads, read again as if the site had just sent them; their time of receipt stays. */
export class RemoteSensingReplay extends ReplayDoor {
  constructor(private readonly recordReadings: RecordReadings) {
    super();
  }

  override async replay(item: QuarantinedItem): Promise<ReplayOutcome | null> {
    if (item.channel !== REMOTE_SENSING_CHANNEL || item.source === null) return null;
    const code = RECORD_CODE.exec(Buffer.from(item.raw).toString('utf8'));
    const decoded = decodeRemoteSensing(item.raw, {
      siteCode: item.source,
      lineNo: code?.[2] ?? '01',
      receivedAt: item.receivedAt,
    });
    const message = { siteCode: item.source, receivedAt: item.receivedAt, ...decoded };
    const saved = await this.recordReadings.record([message]);
    const refused = [...saved.answers.values()].flatMap((answer) => answer.refused);
    return {
      stored: saved.stored,
      repeated: saved.repeated,
      refused: refused.map(({ code: reason, path }) => ({ code: reason, path })),
    };
  }
}

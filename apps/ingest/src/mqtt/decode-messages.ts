import {
  decodeBirth,
  decodeCalibration,
  decodeFlow,
  decodeMedia,
  decodePosition,
  decodeRemoteSensing,
  decodeStatus,
  parseTopic,
  type RemoteSensingTopic,
  type SideResult,
} from '@app/codecs';
import { REMOTE_SENSING_CHANNEL, type IncomingMessage, type IncomingReport, type SiteReport } from '@app/application';
import { parseDeniedTopic } from '@app/contracts';
import type { ReceivedMessage } from './received-message.js';

export interface DecodedMessages {
  readonly readings: readonly IncomingMessage[];
  readonly reports: readonly IncomingReport[];
}

/** Topic and bytes to what the use cases take. Never throws: what cannot be read becomes a refusal with its reason. */
export function decodeMessages(messages: readonly ReceivedMessage[]): DecodedMessages {
  const readings: IncomingMessage[] = [];
  const reports: IncomingReport[] = [];
  for (const message of messages) {
    const topic = parseTopic(message.topic);
    if (topic?.kind === 'rec') {
      const { siteCode, lineNo } = topic;
      const { records, rejects } = decodeRemoteSensing(message.payload, {
        siteCode,
        lineNo,
        receivedAt: message.receivedAt,
      });
      readings.push({ siteCode, receivedAt: message.receivedAt, records, rejects });
    } else if (message.payload.length > 0 || !message.retained) reports.push(decodeReport(message, topic));
  }
  return { readings, reports };
}

function decodeReport(message: ReceivedMessage, topic: RemoteSensingTopic | null): IncomingReport {
  const { receivedAt, payload } = message;
  if (topic === null) {
    const denied = parseDeniedTopic(message.topic);
    return {
      channel: `${REMOTE_SENSING_CHANNEL}.denied`,
      topic: denied?.original ?? message.topic,
      siteCode: denied?.siteCode ?? null,
      receivedAt,
      payload,
      result: { ok: false, code: denied ? 'topic.not_allowed' : 'topic.unknown', path: '' },
    };
  }
  return {
    channel: `${REMOTE_SENSING_CHANNEL}.${topic.kind}`,
    topic: message.topic,
    siteCode: topic.siteCode,
    receivedAt,
    payload,
    result: readReport(message, topic),
  };
}

function readReport(message: ReceivedMessage, topic: RemoteSensingTopic): IncomingReport['result'] {
  const { payload, receivedAt } = message;
  const { siteCode } = topic;
  const from = { siteCode, receivedAt };
  /** device minus platform; a retained message tells nothing about the clock of now */
  const skew = (at: Date | null): number | null =>
    at === null || message.retained ? null : (at.getTime() - receivedAt.getTime()) / 1000;
  switch (topic.kind) {
    case 'cal':
      return report(decodeCalibration(payload), ({ kind, at, passed, values }) => {
        return { kind: 'cal', ...from, lineNo: topic.lineNo, type: kind, at, passed, values };
      });
    case 'flow':
      return report(decodeFlow(payload), ({ hour, counts }) => ({
        kind: 'flow',
        ...from,
        lineNo: topic.lineNo,
        hour,
        counts,
      }));
    case 'media':
      return report(decodeMedia(payload), ({ files }) =>
        files.every((file) => file.recordNo.startsWith(siteCode + topic.lineNo))
          ? { kind: 'media', ...from, lineNo: topic.lineNo, files }
          : { code: 'side.site_mismatch', path: 'files' },
      );
    case 'birth':
      return report(decodeBirth(payload, siteCode), (body) => ({
        kind: 'birth',
        ...from,
        body,
        clockSkewS: skew(body.at),
      }));
    case 'status':
      return report(decodeStatus(payload), ({ online, at, reason }) => {
        return { kind: 'status', ...from, online, reason, clockSkewS: online ? skew(at) : null };
      });
    case 'pos':
      return report(decodePosition(payload), ({ longitude, latitude }) => ({
        kind: 'pos',
        ...from,
        longitude,
        latitude,
      }));
    default:
      return { ok: false, code: 'topic.unknown', path: '' };
  }
}

function report<T>(
  result: SideResult<T>,
  make: (value: T) => SiteReport | { readonly code: string; readonly path: string },
): IncomingReport['result'] {
  if (!result.ok) return result;
  const made = make(result.value);
  return 'kind' in made ? { ok: true, report: made } : { ok: false, ...made };
}

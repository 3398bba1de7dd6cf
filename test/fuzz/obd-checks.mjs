/** What must hold of everything the truck codec says, however wrong its input. */
import { bccOf } from './obd-mutations.mjs';

/** Bounds of the fields, from the tables of the standard and not from the code. */
const BOUNDS = {
  speedKmh: [0, 251],
  baroKpa: [0, 125],
  netTorquePct: [-125, 125],
  frictionTorquePct: [-125, 125],
  engineRpm: [0, 8031.875],
  fuelRateLph: [0, 3212.75],
  noxUpstreamPpm: [-200, 3012.75],
  noxDownstreamPpm: [-200, 3012.75],
  reagentLevelPct: [0, 100],
  intakeAirKgph: [0, 3212.75],
  scrInletC: [-273, 1734.96875],
  scrOutletC: [-273, 1734.96875],
  dpfPressureKpa: [0, 6425.5],
  coolantC: [-40, 210],
  fuelLevelPct: [0, 100],
  odometerKm: [0, 421_108_121.5],
  lambda: [0, 1.96],
  oxygenVolts: [0, 2.5],
  twcC: [-273, 1734.96875],
  egrActualPct: [0, 160.6375],
  egrSetPct: [0, 160.6375],
  torqueMode: [0, 250],
  acceleratorPct: [0, 100],
  totalFuelL: [0, 2_105_540_607.5],
  ureaTankC: [-40, 210],
  ureaInjectionMlph: [0, 42_110_812.15],
  totalUreaG: [0, 4_211_081_215],
  dpfExhaustC: [-273, 1734.96875],
  motorRpm: [0, 64_255],
  motorLoadPct: [0, 250],
  batteryVolts: [0, 6425.5],
  batteryAmps: [-1000, 5425.5],
  chargePct: [0, 250],
};

const isTime = (at) => at instanceof Date && at.getUTCFullYear() >= 1999 && at.getUTCFullYear() < 2100;

/** What is wrong with a position; null = nothing. */
function positionFault({ valid, lon, lat }) {
  if (lon !== null && !(Math.abs(lon) <= 180)) return `lon ${lon}`;
  if (lat !== null && !(Math.abs(lat) <= 90)) return `lat ${lat}`;
  return valid && (lon === null || lat === null) ? 'valid without a place' : null;
}

function sampleFault(sample) {
  if (!isTime(sample.at)) return `time ${sample.at}`;
  for (const [field, value] of Object.entries(sample)) {
    const bounds = BOUNDS[field];
    if (bounds !== undefined && value !== null && !(value >= bounds[0] && value <= bounds[1]))
      return `${field} ${value}`;
  }
  for (const field of Object.keys(sample.faults ?? {}))
    if (sample[field] !== null) return `${field} has a fault and a value`;
  return sample.position === undefined ? null : positionFault(sample.position);
}

function packetFault(packet) {
  if (packet.at !== undefined && packet.at !== null && !isTime(packet.at)) return `time ${packet.at}`;
  if (packet.samples === undefined) return packet.position === undefined ? null : positionFault(packet.position);
  for (const sample of [...packet.samples, ...packet.supplements, ...packet.hybrids]) {
    const fault = sampleFault(sample);
    if (fault !== null) return fault;
  }
  for (const obd of packet.obd) {
    if (!isTime(obd.at)) return 'time of the OBD item';
    if (obd.dtcs.length > 253 || obd.dtcs.some((dtc) => !/^[0-9a-f]{8}$/.test(dtc.raw))) return 'trouble codes';
  }
  return packet.samples.length +
    packet.supplements.length +
    packet.hybrids.length +
    packet.obd.length +
    packet.extras.length ===
    0
    ? 'no items'
    : null;
}

/** Whole frame with a right BCC? By its own reckoning. */
export function isRight(frame) {
  const start = frame[0];
  return (
    frame.length >= 25 &&
    (start === 0x23 || start === 0x7e) &&
    frame[1] === start &&
    frame.readUInt16BE(22) === frame.length - 25 &&
    bccOf(frame) === frame[frame.length - 1]
  );
}

/** Decodes one wrong frame. @returns what is wrong with the answer, null = nothing; counts it in `tally` */
export function decodeFault(codec, frame, tally) {
  const decoded = codec.decodeFrame(frame);
  if (!isRight(frame)) {
    tally.badFrames++;
    return decoded.ok || decoded.code !== 'obd.not_a_frame' ? 'a frame with a bad BCC or length was read' : null;
  }
  const head = codec.readHead(frame);
  if (!decoded.ok) {
    tally.undecodable++;
    if (decoded.raw !== frame) return 'the raw bytes are not kept';
    return head.undecodable === null && decoded.code !== 'obd.not_text' && !late(decoded)
      ? `the head passes, decoding says ${decoded.code}`
      : null;
  }
  tally.decoded++;
  if (head.undecodable !== null) return `decoding passes, the head says ${head.undecodable}`;
  if (head.samples !== (decoded.packet.samples?.length ?? 0)) return 'head and packet disagree on the samples';
  return packetFault(decoded.packet);
}

/** Faults inside a key exchange or an activation are seen only on decoding. */
const late = ({ head, code }) =>
  (head.command === 9 || head.command === 7) && (code === 'obd.wrong_length' || code === 'obd.time_invalid');

/**
 * Sends wrong bytes and then a good frame through a framer, in two reads cut at `cut`.
 * @returns what is wrong, null = nothing
 */
export function framerFault(codec, wrong, good, cut, tally) {
  const stream = Buffer.concat([wrong, good]);
  let bytes = 0;
  let found = false;
  let swallowed = false;
  let bad = null;
  const framer = new codec.Framer();
  const sink = {
    frame(frame) {
      if (!isRight(frame)) bad = 'the framer passed a frame with a bad BCC or length';
      if (bytes === wrong.length && frame.equals(good)) found = true;
      // one in 256 wrong lengths agrees with its BCC: nothing can tell such a frame from a right one
      else if (bytes + frame.length > wrong.length) swallowed = true;
      bytes += frame.length;
    },
    reject(_code, rejected) {
      bytes += rejected.length;
    },
  };
  framer.push(stream.subarray(0, cut), 0, sink);
  framer.push(stream.subarray(cut), 0, sink);
  framer.end(sink);
  if (bad !== null) return bad;
  if (bytes !== stream.length) return `the framer lost or doubled bytes: ${bytes} of ${stream.length}`;
  if (!found && !swallowed) return 'the framer lost the good frame behind';
  tally[found ? 'goodFound' : 'swallowed']++;
  return null;
}

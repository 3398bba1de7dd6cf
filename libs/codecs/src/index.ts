export * from './remote-sensing/decode-remote-sensing.js';
export * from './remote-sensing/decode-side-topics.js';
export * from './remote-sensing/down-topics.js';
export * from './remote-sensing/encode-remote-sensing.js';
export * from './remote-sensing/topics.js';
export type { DecodedReading, RemoteSensingContext } from './remote-sensing/decode-record.js';
export type { SideReject, SideResult } from './remote-sensing/side-result.js';
export * from './obd/frame.js';
export type * from './obd/decoded-frame.js';

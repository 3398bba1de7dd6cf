import { describe, expect, it } from '@jest/globals';
import { mayPublish, maySubscribe } from './topic-rules.js';

const site = { kind: 'site', siteCode: 'C652301001' } as const;
const platform = { kind: 'platform' } as const;
const own = 'ves/v1/rs/C652301001';
const other = 'ves/v1/rs/C652301002';

describe('topics of a site', () => {
  it.each([
    [`${own}/01/rec`, true],
    [`${own}/01/cal`, true],
    [`${own}/birth`, true],
    [`${own}/cmd/w-1/reply`, true],
    [`${own}/ack`, false],
    [`${own}/cmd/w-1`, false],
    [`${other}/01/rec`, false],
    ['ves/v1/denied/C652301001/x', false],
    ['$SYS/x', false],
  ])('publish %s: %p', (topic, allowed) => {
    expect(mayPublish(site, topic)).toBe(allowed);
  });

  it.each([
    [`${own}/ack`, true],
    [`${own}/cmd/#`, true],
    [`${own}/cmd/+`, true],
    [`${own}/#`, false],
    [`${other}/ack`, false],
    ['#', false],
    ['ves/v1/rs/+/ack', false],
    [`$share/g/${own}/ack`, false],
  ])('subscribe %s: %p', (filter, allowed) => {
    expect(maySubscribe(site, filter)).toBe(allowed);
  });
});

describe('topics of the platform', () => {
  it.each([
    ['ves/v1/rs/+/+/rec', true],
    ['$share/ingest/ves/v1/rs/+/+/rec', false],
  ])('subscribe %s: %p', (filter, allowed) => {
    expect(maySubscribe(platform, filter)).toBe(allowed);
  });
});

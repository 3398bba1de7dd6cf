import type { CodeWords } from './code-words.js';

/** Reasons of a look-up. */
export const lookupCodes: CodeWords = {
  'lookup.flag_confirmed': ['有已确认的标记', 'A confirmed flag'],
  'lookup.flag_open': ['有待审核的标记', 'A flag not yet reviewed'],
  'lookup.last_test_failed': ['最近一次检验超标[ · {date}]', 'The last test failed[ · {date}]'],
  'lookup.last_test_undetermined': ['最近一次检验无法判定[ · {date}]', 'The last test decided nothing[ · {date}]'],
  'lookup.inspection_expired': ['检验有效期已过[ · {validUntil}]', 'The inspection has run out[ · {validUntil}]'],
  'lookup.no_test_known': ['没有检验记录', 'No test on record'],
  'lookup.vehicle_unknown': ['登记库与路面记录中均无此车', 'Neither the register nor the roadside knows it'],
  'lookup.tolerant_match_confirm_identity': [
    '只是相近号牌，先核对身份',
    'Only a similar plate: confirm the identity first',
  ],
  'lookup.several_vehicles_match': ['另有 {others} 辆车同样符合，先核对身份', '{others} other vehicles match as well'],
  'lookup.found_by_former_plate': ['按曾用号牌找到', 'Found by a former plate'],
  'lookup.found_by_vin_last6': ['按 VIN 后六位找到', 'Found by the last six of the VIN'],
  'lookup.query_empty': ['请输入号牌或 VIN', 'Type a plate or a VIN'],
  'lookup.query_unreadable': ['无法识别输入内容，请核对', 'This cannot be read as plate or VIN'],
  'lookup.not_a_vehicle': [
    '这是机械编码或报告编号，不是车辆',
    'This is a machine code or a report number, not a vehicle',
  ],
  'limit.too_fast': ['查询过于频繁，请稍候', 'Too many look-ups, wait a moment'],
  'limit.day_used_up': ['今日查询次数已用完', 'No look-ups left today'],
  'limit.too_many_streams': ['打开的实时窗口过多', 'Too many live windows are open'],
};

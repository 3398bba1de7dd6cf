import type { CodeWords } from './code-words.js';

/** Why bytes of a truck's, machine's or platform's terminal are no frame, or a frame is kept raw only. */
export const frameCodes: CodeWords = {
  'frame.garbage': ['不是报文的数据', 'Bytes that belong to no frame'],
  'frame.bad_bcc': ['校验码（BCC）错误', 'The check byte (BCC) is wrong'],
  'frame.too_long': ['报文长度超限', 'The frame is longer than allowed'],
  'frame.incomplete': ['报文不完整', 'The frame was never completed'],
  'obd.not_a_frame': ['不是完整的报文', 'Not one whole frame'],
  'obd.unknown_command': ['未知命令[（{command}）]', 'Unknown command[ ({command})]'],
  'obd.encrypted': [
    '数据已加密，未配置密钥[（加密方式 {encryption}）]',
    'Encrypted, and no key is set[ (encryption {encryption})]',
  ],
  'obd.decryption_failed': [
    '现有密钥无法解密[（加密方式 {encryption}）]',
    'The key does not open it[ (encryption {encryption})]',
  ],
  'obd.wrong_length': [
    '数据单元长度与命令不符[（{length} 字节）]',
    'The data unit has a wrong length[ ({length} bytes)]',
  ],
  'obd.time_invalid': ['时间无效', 'The time is no calendar time'],
  'obd.no_dialect': [
    '数据单元与任何已知格式不符[（{length} 字节）]',
    'The data unit fits no known layout[ ({length} bytes)]',
  ],
  'obd.other_dialect': [
    '与终端型号登记的格式不符[（登记 {pinned}，实际 {fits}）]',
    'Not the layout registered for this terminal model[ (registered {pinned}, sent {fits})]',
  ],
  'obd.not_text': ['文本字段不是 ASCII 字符', 'A text field is not ASCII'],
  'truck.too_many_vins': ['同一连接上报的车辆过多', 'Too many vehicles by one line'],
  'truck.store_refused': ['数据库拒绝保存', 'The database would not keep it'],
  'truck.signature_invalid': ['签名验证不通过', 'The signature does not hold'],
};

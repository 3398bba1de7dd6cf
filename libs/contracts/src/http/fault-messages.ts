/** What a fault code says to the developer of a station's software; pages have their own words. */
const MESSAGES: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  'field.missing': ['缺少必填项', 'This field is required'],
  'field.unknown': ['未定义的字段', 'This field is not defined'],
  'field.not_text': ['应为文本', 'Must be text'],
  'field.empty': ['不能为空', 'Must not be empty'],
  'field.too_long': ['超过最大长度', 'Longer than allowed'],
  'field.bad_character': ['含有无法保存的字符', 'Contains a character that cannot be kept'],
  'field.wrong_pattern': ['格式不符', 'Does not have the required form'],
  'field.not_a_number': ['应为数值', 'Must be a number'],
  'field.not_an_integer': ['应为整数', 'Must be a whole number'],
  'field.out_of_range': ['超出允许范围', 'Outside the allowed range'],
  'field.not_in_list': ['不在允许取值之内', 'Not one of the allowed words'],
  'field.not_a_time': ['应为带时区的 ISO 8601 时间', 'Must be an ISO 8601 time with its offset'],
  'field.impossible_time': ['时间不存在', 'This time does not exist'],
  'field.not_a_date': ['应为 YYYY-MM-DD 日期', 'Must be a date YYYY-MM-DD'],
  'field.impossible_date': ['日期不存在', 'This date does not exist'],
  'field.not_a_list': ['应为数组', 'Must be a list'],
  'field.too_many': ['数组元素过多', 'Too many entries'],
  'field.not_an_object': ['应为对象', 'Must be an object'],
  'field.duplicate': ['重复', 'Given twice'],
  'field.method_conflict': ['与检验方法不符', 'Does not fit the method'],
  'inspection.vehicle_not_named': ['号牌和车辆识别代号至少填写一项', 'Plate or VIN must be given'],
  'inspection.plate_colour_missing': ['有号牌时必须填写号牌颜色', 'A plate needs its colour'],
  'inspection.fuel_unknown': ['燃料种类无法识别', 'Fuel is not in the dictionary'],
  'inspection.station_unknown': ['检验机构未备案', 'The station is not registered'],
  'inspection.in_the_future': ['检验时间晚于当前时间', 'The test lies in the future'],
  'inspection.impossible': ['数值不可能出现', 'This number cannot be'],
  'inspection.process.unknown_column': ['过程数据列名未定义', 'Unknown process column'],
  'inspection.process.column_twice': ['过程数据列重复', 'Process column given twice'],
  'inspection.process.missing_column': ['过程数据缺少必需列', 'A required process column is missing'],
  'inspection.process.too_long': ['过程数据行数过多', 'Too many process rows'],
  'inspection.process.row_width': ['过程数据行宽与列数不符', 'The row has another width than the columns'],
  'inspection.process.none_for_method': ['该方法没有过程数据', 'This method has no process data'],
  'inspection.differs': ['与已存记录不同', 'Differs from what is stored'],
  'amendment.fixed_field': ['更正不得修改此项', 'A correction cannot change this field'],
  'media.photo_too_large': ['照片超过 16 MB', 'A photo may have 16 MB at most'],
  'media.video_too_large': ['视频超过 50 MB', 'A video may have 50 MB at most'],
  'user.bad_username': [
    '用户名应为 3 至 64 位小写字母、数字、点、短横或下划线',
    '3 to 64 of a-z, 0-9, dot, dash, underscore',
  ],
  'user.bad_area': ['行政区划代码应为六位数字', 'An area code has six digits'],
  'user.no_area': ['人员至少需要一个辖区', 'A person needs at least one area'],
  'user.subject_missing': ['设备账号必须指明同类主体', 'A machine account needs a subject of its own kind'],
  'user.subject_on_person': ['人员账号不能绑定主体', 'A person has no subject'],
  'user.subject_unknown': ['该主体未备案', 'The subject is not registered'],
  'user.area_not_yours': ['超出您本人的辖区', 'Outside of your own areas'],
  'password.too_short': ['密码至少 10 个字符', 'At least 10 characters'],
  'password.too_long': ['密码至多 128 个字符', 'At most 128 characters'],
  'password.too_simple': [
    '密码至少包含三类字符，或不少于 20 个字符',
    'Three kinds of character, or at least 20 characters',
  ],
  'password.contains_username': ['密码不能包含用户名', 'Must not contain the user name'],
  'password.common': ['密码过于常见', 'Too well known'],
  'password.unchanged': ['新密码不能与当前密码相同', 'Must differ from the current password'],
  'cursor.invalid': ['翻页标记无效', 'Not a cursor of this list'],
  'scope.not_own': ['超出权限范围', 'Outside of what this account may write'],
};
const GROUPS: readonly (readonly [prefix: string, zh: string, en: string])[] = [
  ['plate.', '号牌号码不合规', 'Not a valid plate'],
  ['vin.', '车辆识别代号不合规', 'Not a valid VIN'],
  ['inspection.', '检验数据不合规', 'Not valid for an inspection'],
  ['campaign.', '方案内容有误', 'Not a valid plan'],
  ['area.', '行政区划未知', 'Not a known area'],
  ['check.', '检查记录有误', 'Not a valid check'],
  ['import.', '文件内容无法读取', 'The file cannot be read here'],
];

/** Words for a fault code, Chinese and English. */
export function faultMessage(code: string): { zh: string; en: string } {
  const known = Object.hasOwn(MESSAGES, code) ? MESSAGES[code] : undefined;
  if (known) return { zh: known[0], en: known[1] };
  const group = GROUPS.find(([prefix]) => code.startsWith(prefix));
  return { zh: group?.[1] ?? '字段不合规', en: group?.[2] ?? 'Not a valid field' };
}

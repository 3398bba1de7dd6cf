import type { CodeWords } from './code-words.js';

/** Codes of fleet supervision: fences, exemptions, periods. */
export const fleetCodes: CodeWords = {
  'fence.too_few_corners': ['围栏至少需要 3 个顶点', 'A fence needs three corners at least'],
  'fence.too_many_corners': ['围栏顶点过多[（最多 {max} 个）]', 'Too many corners[ (at most {max})]'],
  'fence.not_a_place': ['坐标超出范围', 'This is no place on the earth'],
  'fence.no_surface': ['围栏没有面积', 'The fence encloses nothing'],
  'fence.no_direction': ['请选择进入或离开时提醒', 'Choose entering or leaving'],
  'fleet.period_backwards': ['开始日期晚于结束日期', 'The period ends before it begins'],
  'fleet.period_too_long': ['时段过长（最多 400 天）', 'The period is too long (at most 400 days)'],
  'fleet.in_the_future': ['日期在将来', 'The day lies in the future'],
  'exemption.too_few_days': ['有效天数不足', 'Too few days with data'],
  'exemption.too_few_km': ['行驶里程不足', 'Too little driven'],
  'exemption.data_not_usable': ['有效数据率不足', 'Too few usable data'],
  'exemption.data_missing': ['数据缺失过多', 'Too many data missing'],
  'exemption.findings': ['期间有异常', 'There were findings'],
  'exemption.open_flags': ['有未解除的标记', 'A flag is open'],
  'exemption.run_out': ['豁免到期', 'The exemption ran out'],
  'exemption.renewed': ['豁免已续期', 'The exemption was renewed'],
};

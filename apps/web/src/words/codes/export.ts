import type { CodeWords } from './code-words.js';

/** Exports, and records that do not count. */
export const exportCodes: CodeWords = {
  'export.role': ['您的角色不能导出此列表', 'Your role may not export this list'],
  'export.too_long': ['数据过多（上限 {most} 行），请缩小筛选范围', 'More than {most} rows; narrow the filters'],
  'export.rights_changed': ['导出之后您的权限已变更，请重新导出', 'Your rights have changed since; export again'],
  'export.no_file': ['文件已过期或尚未完成', 'The file has expired or is not ready'],
  'export.nothing_there': [
    '没有可导出的内容，或不在您的权限内',
    'There is nothing to export, or it is not yours to see',
  ],
  'check.counted_before': ['该对象在本期内已计入', 'Counted before in this period'],
};

import { both } from './both.js';

/** Names of the rules whose parameters an administrator may change; one without a name shows its code. */
export const administrationRules = both(
  {
    'inspection-verdict': '检验判定',
    'inspection-rules': '检验规则',
    'reading-checks': '遥感记录检查',
    'local-vehicle': '本地车辆',
    'van-warning': '遥感车预警',
    'lookup-limits': '查询次数限制',
    'machine-registry': '非道路机械登记',
    'machine-plate': '机械环保标牌',
    'working-calendar': '工作日历',
    'truck-windows': '重型车数据窗口',
    'truck-exemption': '重型车免检',
    'truck-filling-places': '可疑加注点',
    'truck-effect': '维修效果',
  },
  {
    'inspection-verdict': 'Inspection verdict',
    'inspection-rules': 'Inspection rules',
    'reading-checks': 'Checks of readings',
    'local-vehicle': 'Local vehicles',
    'van-warning': 'Warnings to vans',
    'lookup-limits': 'Limits of look-ups',
    'machine-registry': 'Machine register',
    'machine-plate': 'Plates of machines',
    'working-calendar': 'Working calendar',
    'truck-windows': 'Windows of truck data',
    'truck-exemption': 'Exemption of trucks',
    'truck-filling-places': 'Filling places',
    'truck-effect': 'Effect of repairs',
  },
);

/** Characters that plate readers and tired eyes take for each other. The first stands for all of them. */
const ALPHANUMERIC = ['0ODQ', '8B', '1I', '2Z', '5S', '6G'];

/**
 * What is read instead of a province: the province first, then look-alikes by shape (a stroke or radical lost or added),
 * then the traditional form. Two provinces share a class only where one is the other with its left radical gone:
 * 琼 without 王 is 京. No character stands in two classes, so that every class has one representative.
 */
const PROVINCE_LOOK_ALIKES = [
  '京亰凉惊琼瓊',
  '津律聿建',
  '沪护户滬',
  '渝逾喻愉榆',
  '冀翼異',
  '豫像象',
  '云去芸雲',
  '辽过达迈遼',
  '黑墨里',
  '湘相箱想',
  '皖皑晥睆',
  '鲁曾鱼魯',
  '新斩薪析',
  '苏办芬蘇',
  '浙淅折渐',
  '赣贡戆贛',
  '鄂颚邬郢',
  '桂佳挂掛杜',
  '甘廿日',
  '晋普亚晉',
  '蒙家梦豪',
  '陕峡狭陜陝',
  '吉古告占',
  '闽闵问閩',
  '贵责贯貴',
  '粤奥澳粵',
  '青清请靑',
  '藏臧葴',
  '川州卅',
  '宁字宇学寧學',
];

const CLASS_OF = new Map(
  [...ALPHANUMERIC, ...PROVINCE_LOOK_ALIKES].flatMap((members) => {
    const [representative = ''] = members;
    return Array.from(members, (member): [string, string] => [member, representative]);
  }),
);

/** Goes up when a class above changes: stored skeletons and deletion keys of an older version must be computed again. */
export const SKELETON_VERSION = 1;

/** The representative of a character's confusion class; a character without one stands for itself. */
export function representative(character: string): string {
  return CLASS_OF.get(character) ?? character;
}

/** Every member of a character's confusion class except itself, e.g. 0 → O, D, Q. */
export function confusableWith(character: string): readonly string[] {
  const own = representative(character);
  return [...CLASS_OF.keys()].filter((other) => other !== character && CLASS_OF.get(other) === own);
}

/**
 * Canonical key of a plate: every character replaced by its class's representative. Two plates of the same skeleton
 * differ only by confusions, so an index on it finds them without listing variants.
 * @param text normalised plate characters
 */
export function skeleton(text: string): string {
  return Array.from(text, representative).join('');
}

/**
 * The skeleton with one character left out, each once (as SymSpell does). One missing, extra or quite different character
 * becomes an index look-up: two plates within one such edit and any confusions share a key of {skeleton, deletion keys}.
 * @param text normalised plate characters
 */
export function deletionKeys(text: string): readonly string[] {
  const characters = Array.from(skeleton(text));
  return [...new Set(characters.map((_, left) => characters.filter((_sign, at) => at !== left).join('')))];
}

import type { Region } from '../form-section/form-schema';

/** `420106` → `武汉市武昌区`. While the divisions aren't known it says so: a code says nothing to people. */
export function regionName(regions: readonly Region[], code: string): string {
  if (regions.length === 0) return '正在读取地区名称…';
  for (const city of regions) {
    if (city.code === code) return city.name;
    const county = city.children?.find((child) => child.code === code);
    if (county) return `${city.name}${county.name}`;
  }
  return code;
}

const province = '420000';

/** The regions that a project is open to; `420000` among `codes` stands for all. */
export function regionsIn(regions: readonly Region[], codes: readonly string[]): readonly Region[] {
  if (codes.includes(province)) return regions;
  return regions.flatMap((city) => {
    if (codes.includes(city.code)) return [city];
    const children = city.children?.filter(({ code }) => codes.includes(code)) ?? [];
    return children.length > 0 ? [{ ...city, children }] : [];
  });
}

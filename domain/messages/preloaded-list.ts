import { decide, message } from './message';

/** What a unit's HR account is told about its preloaded lists (R-I1, R-V3). */
export const preloadedListMessages = {
  'preloaded-list.ending': message({
    title: '预传名单中的人员将被删除',
    params: { institution: 'text', list: 'text', people: 'number', from: 'text' },
    text: ({ institution, list, people, from }) =>
      `${institution}${list}中有 ${people} 人久未绑定，保存期满，将自 ${from} 起陆续删除。仍需预传的，请先导出名单留存，删除后重新导入。`,
    status: '即将删除',
    hint: decide,
  }),
};

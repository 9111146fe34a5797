import { faultsOf, toForm, typedOf, type Typed } from './announcement-draft';

const typed: Typed = {
  ...{ title: '示例公告', text: '正文', audience: 'everyone', isPinned: false },
  ...{ shownFrom: '2026-11-22T09:00', shownUntil: '' },
};

describe('R-T2 an announcement as it is typed', () => {
  it('has its times in Beijing time, whatever the computer’s zone', () => {
    const form = toForm({ ...typed, shownUntil: '2026-12-01T00:30' });
    expect(form).toMatchObject({
      shownFrom: '2026-11-22T01:00:00.000Z',
      shownUntil: '2026-11-30T16:30:00.000Z',
    });
    const edited = { id: 'a', ...form, state: 'shown', withdrawnAt: null } as const;
    const again = typedOf({ ...edited, revision: 1, changedAt: form.shownFrom, changedBy: '测示例' });
    expect(again).toEqual({ ...typed, shownUntil: '2026-12-01T00:30' });
    expect(toForm(typed).shownUntil).toBeNull();
  });

  it('says what is missing or can’t be, field by field', () => {
    expect(faultsOf(typed)).toEqual({});
    const wrong = { ...typed, title: ' ', text: '\n', shownUntil: '2026-11-22T08:59' };
    expect(Object.keys(faultsOf(wrong))).toEqual(['title', 'text', 'shownUntil']);
    expect(Object.keys(faultsOf({ ...typed, shownFrom: '' }))).toEqual(['shownFrom']);
  });
});

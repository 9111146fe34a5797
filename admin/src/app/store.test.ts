import { forgetPerson } from '../session/forget-person';
import './store';

const kept = { 'reviews.savedQueries': [{ label: '本周' }], 'reviews.availableColumns': ['number'] };
const mockItems: Record<string, unknown> = {
  ...kept,
  ...{ 'reviews.listParams': { filter: { state: 'waiting' } }, 'reviews.selectedIds': ['a'] },
};
jest.mock('react-admin', () => ({
  localStorageStore: () => ({
    listItems: () => mockItems,
    removeItem: (key: string) => delete mockItems[key],
  }),
}));

test('R-A4 how a list was left goes with the person and the role, what one has set up in the browser stays', () => {
  forgetPerson();
  expect(mockItems).toEqual(kept);
});

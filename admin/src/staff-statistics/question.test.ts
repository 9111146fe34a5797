import { questionOf } from './question';

const asked = (address: string, institutionKind: 'department' | 'hospital' = 'hospital') =>
  questionOf(new URLSearchParams(address), { institutionId: 'own', institutionKind });

it('R-K1: a unit begins with its own staff, a department with all under it', () => {
  expect(asked('')).toEqual({ institutionId: 'own', scope: 'unit' });
  expect(asked('', 'department')).toEqual({ institutionId: 'own', scope: 'subtree' });
});

it('R-K1: the address says another institution, scope and day, and nothing else', () => {
  const address = 'institutionId=below&scope=subtree&day=2026-03-01';
  expect(asked(address)).toEqual({ institutionId: 'below', scope: 'subtree', day: '2026-03-01' });
  expect(asked('scope=everything&day=yesterday')).toEqual({ institutionId: 'own', scope: 'unit' });
});

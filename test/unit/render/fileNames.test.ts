import { expect, test } from 'vitest';
import { pageFileNames } from '../../../shared/render/fileNames.ts';

test.each([
  ['hjul.svg', 1, ['hjul.svg']],
  ['hjul.svg', 2, ['hjul-1.svg', 'hjul-2.svg']],
  ['mappe.d/hjul', 1, ['mappe.d/hjul']],
  ['mappe.d/hjul', 2, ['mappe.d/hjul-1', 'mappe.d/hjul-2']],
  ['uten', 2, ['uten-1', 'uten-2']],
])('%s of %i', (name, pages, names) => {
  expect(pageFileNames(name, pages)).toEqual(names);
});

test('counts so that names sort as the pages do', () => {
  const names = pageFileNames('a.png', 12);
  expect(names).toEqual(names.toSorted());
});

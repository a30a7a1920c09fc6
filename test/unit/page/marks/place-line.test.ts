import { assert, integer, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { lineHeight, placeLine } from '@/lib/page/marks/place-line';

const window = { width: 1280, height: 720 };
const size = integer({ min: 1, max: 800 });
const place = integer({ min: -300, max: 1500 });
const box = record({ left: place, top: place, width: size, height: size });

test('the line stands under its field when there is room', () => {
  expect(placeLine({ left: 10, top: 10, width: 100, height: 20 }, window)).toEqual({ top: 33, left: 10 });
});

test("the line stands above a field at the window's lower edge", () => {
  expect(placeLine({ left: 10, top: 690, width: 100, height: 25 }, window)).toEqual({ top: 665, left: 10 });
});

test('in the right half the line ends where its field ends', () => {
  expect(placeLine({ left: 1100, top: 10, width: 100, height: 20 }, window)).toEqual({ top: 33, right: 80 });
});

test('wherever it stands, the line never covers its field and never leaves the window', () => {
  assert(
    property(box, (field) => {
      const at = placeLine(field, window);
      if (!at) return;
      expect(at.top + lineHeight <= field.top || at.top >= field.top + field.height).toBe(true);
      expect(at.top >= 0 && at.top + lineHeight <= window.height).toBe(true);
      expect('left' in at ? at.left : at.right).toBeGreaterThanOrEqual(0);
    }),
  );
});

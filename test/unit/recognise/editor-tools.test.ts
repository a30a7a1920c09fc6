import { expect, test } from 'vitest';
import type { Label, Slot } from '@/lib/model/reading';
import { apartFromEditor, toolsOfEditors } from '@/lib/recognise/editor-tools';

const beside: Label = { via: 'cell-left', text: '项目概况' };

const slot = (widget: string, labels: Label[] = [beside], group = 0): Slot => ({ key: widget, widget, value: '', labels, section: -1, group });

test('lists before an editor and a place for pasting behind it are its tools, under whatever names of their own', () => {
  const slots = [slot('combobox', [{ via: 'aria', text: '格式' }, beside]), slot('rich-frame'), slot('rich-text'), slot('text', [beside], 1)];
  expect([...toolsOfEditors(slots)]).toEqual([0, 2]);
  const { labels, group } = apartFromEditor(slot('combobox', [{ via: 'aria', text: '格式' }, beside]));
  expect({ labels, group }).toEqual({ labels: [{ via: 'aria', text: '格式' }], group: undefined });
});

test('controls of one cell of a table, and those that have a label of their own, are no tools of what is edited beside them', () => {
  const column: Label = { via: 'column', text: '指标值' };
  expect(toolsOfEditors([slot('select', [column]), slot('rich-text', [column])]).size).toBe(0);
  expect(toolsOfEditors([slot('text', [{ via: 'inside', text: '经办人' }]), slot('rich-text')]).size).toBe(0);
  expect(toolsOfEditors([slot('select'), slot('text')]).size).toBe(0);
});

test('of an editor that makes each paragraph an editor of its own, no piece is the field', () => {
  const piece = (value: string): Slot => ({ ...slot('rich-text'), value });
  expect([...toolsOfEditors([piece('一、帮扶'), piece('二、慰问')])].sort()).toEqual([0, 1]);
  expect([...toolsOfEditors([piece('一、帮扶'), piece('')])]).toEqual([1]);
});

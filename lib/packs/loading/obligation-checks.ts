import type { Due, Reminder, Template } from '@/lib/model/pack';
import type { Complain } from './complain';
import type { PackFiles, Placed } from './files';
import type { FormIndex } from './form-index';

/** Checks reminders and templates: what they rest on, and the forms and places that they name. */
export function checkObligations({ reminders, templates }: PackFiles, forms: FormIndex, complain: Complain): void {
  for (const reminder of reminders) checkReminder(reminder, forms, complain);
  for (const template of templates) checkTemplate(template, forms, complain);
}

/** Something rests on an article or on practice, on one of them. */
function checkGround({ it, at }: Placed<Pick<Reminder | Template, 'cite' | 'basis'>>, complain: Complain): void {
  if (it.cite === undefined && it.basis === undefined) complain('pack-rule', at([]), '没有写依据', '写 cite，或写 basis: 参考做法');
  if (it.cite !== undefined && it.basis !== undefined) complain('pack-rule', at(['basis']), '有条款的不写 basis', '去掉 basis');
}

function checkReminder(reminder: Placed<Reminder>, forms: FormIndex, complain: Complain): void {
  const { it, at } = reminder;
  checkGround(reminder, complain);
  it.forms.forEach((reference, index) => {
    if (forms(reference) === undefined) complain('pack-reference', at(['forms', index]), `没有表式 ${reference}`, '写已有的表式编号');
  });
  if (it.kind === 'deadline' && it.due === undefined) complain('pack-rule', at([]), '期限没有写 due', '写月日，或写某事之后多久');
  if (it.due !== undefined && !possible(it.due)) complain('pack-shape', at(['due']), '没有这样的日子', '月份写 1 到 12，日写 1 到 31，时长写正整数');
  it.ahead.forEach((days, index) => {
    if (!Number.isInteger(days) || days < 0 || days > 366) complain('pack-shape', at(['ahead', index]), '提前天数不对', '写 0 到 366 之间的整数');
  });
}

function possible(due: Due): boolean {
  const within = (value: number, low: number, high: number) => Number.isInteger(value) && value >= low && value <= high;
  return 'month' in due ? within(due.month, 1, 12) && within(due.day, 1, 31) : within(due.months, 0, 1200) && within(due.days, 0, 36_500);
}

function checkTemplate(template: Placed<Template>, forms: FormIndex, complain: Complain): void {
  const { it, at } = template;
  checkGround(template, complain);
  const form = it.form === undefined ? undefined : forms(it.form)?.form;
  if (it.form !== undefined && form === undefined) complain('pack-reference', at(['form']), `没有表式 ${it.form}`, '写已有的表式编号');
  it.outline.forEach(({ from, depth }, index) => {
    if (!Number.isInteger(depth) || depth < 1 || depth > 6) complain('pack-shape', at(['outline', index, 'depth']), '标题层次不对', '写 1 到 6 之间的整数');
    from.forEach((id, place) => {
      const known = form?.fields.some((field) => field.id === id) || form?.tables.some((table) => table.id === id);
      if (it.form === undefined) complain('pack-reference', at(['outline', index, 'from', place]), '模板没有写 form，不能写 from', '补上 form');
      else if (form !== undefined && !known) complain('pack-reference', at(['outline', index, 'from', place]), `没有栏目或表格 ${id}`, '写表式里有的编号');
    });
  });
}

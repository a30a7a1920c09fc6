import { i18n } from '#i18n';
import type { FormSpec, SectionSpec } from '@/lib/model/pack';
import { onPaper } from './printed-lines';
import { ReportPart } from './report-part';
import { FieldPart, SectionPart } from './section-part';
import { type SheetActs, sheetKeys } from './sheet-keys';
import type { SheetModel } from './sheet-model';

interface SheetProps {
  sheet: SheetModel;
  /** 元 or 万元, in which the form counts */
  moneyUnit: string;
  acts: SheetActs;
}

/** A form drawn as its office prints it, every cell to be written in. */
export function Sheet({ sheet, moneyUnit, acts }: SheetProps) {
  const form = sheet.face.value;
  const { head, body, foot } = onPaper(form);
  const keys = sheetKeys(sheet, acts);
  const widest = Math.max(0, ...form.tables.map(({ columns }) => columns.length));
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys and clicks of the cells inside
    <div class={`paper is-${form.kind} ${widest > 7 ? 'is-wide' : ''}`} {...keys}>
      <h1>{form.titles[0]}</h1>
      <div class="form-line is-head">
        <Line sheet={sheet} form={form} sections={head} />
        {moneyUnit !== '' && <span class="money-unit">{i18n.t('form.counted', [moneyUnit])}</span>}
      </div>
      {form.kind === 'report'
        ? body.map((section, index) => <ReportPart key={section.id} sheet={sheet} form={form} section={section} index={index} />)
        : body.map((section) => <SectionPart key={section.id} sheet={sheet} form={form} section={section} />)}
      {foot.length > 0 && (
        <div class="form-line is-foot">
          <Line sheet={sheet} form={form} sections={foot} />
        </div>
      )}
    </div>
  );
}

/** Labels and blanks side by side, as far as the line holds them. */
function Line({ sheet, form, sections }: { sheet: SheetModel; form: FormSpec; sections: readonly SectionSpec[] }) {
  const fields = sections.flatMap(({ id }) => form.fields.filter(({ section }) => section === id));
  return (
    <>
      {fields.map((field) => (
        <span key={field.id} class={`line-field is-${field.type}`}>
          <FieldPart sheet={sheet} field={field} />
        </span>
      ))}
    </>
  );
}

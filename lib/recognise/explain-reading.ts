import type { FrameReading, Grid, Slot } from '@/lib/model/reading';

const shown = 80;
const cut = (text: string): string => {
  const one = text.replace(/\s+/g, ' ').trim();
  return one.length > shown ? `${one.slice(0, shown)}…` : one;
};

/** What a frame says, in short: its texts, its grids with their first rows, its places, and what cannot be read. */
export function explainReading({ frame, reading }: FrameReading): string[] {
  const { slots } = reading;
  const shut = slots.filter((slot) => slot.shut !== undefined).length;
  return [
    `框架${frame} ${reading.url} 标题“${cut(reading.title)}”：${slots.length} 处可读（${slots.length - shut} 处可填），${reading.grids.length} 个表格，页面上共 ${reading.controls} 个控件`,
    ...reading.sections.map(({ title, level }) => `  ${'  '.repeat(Math.min(level, 6))}§ ${cut(title)}`),
    ...(reading.notes.length > 0 ? [`  短文字：${reading.notes.map(cut).join('｜')}`] : []),
    ...reading.grids.flatMap((grid, index) => gridLines(grid, index, slots)),
    ...slots.filter((slot) => slot.cell === undefined).map((slot) => `  ${slotText(slot)}`),
    ...reading.addButtons.map(({ text, grid }) => `  增行按钮“${cut(text)}”${grid < 0 ? '' : ` 表格${grid}`}`),
    ...reading.unreadable.map(({ what, why }) => `  读不出：${what}，${why}`),
  ];
}

const rowsShown = 6;

function gridLines(grid: Grid, index: number, slots: readonly Slot[]): string[] {
  const rows = Array.from({ length: Math.min(grid.rows, rowsShown) }, (_, row) =>
    grid.cells
      .filter((cell) => cell.row === row)
      .map((cell) => {
        const held = cell.slots.map((slot) => (slots[slot]?.shut === 'text-only' ? '' : '▁')).join('');
        return `${cut(cell.text)}${held}`;
      })
      .join(' | '),
  );
  const codes = grid.columnCodes.filter((code) => code !== '');
  return [
    `  表格${index}“${cut(grid.title)}” ${grid.rows} 行 ${grid.columns} 列，表头 ${grid.headerRows} 行${codes.length > 0 ? `，列代码 ${codes.join(' ')}` : ''}`,
    ...rows.map((row, at) => `    ${at}：${row}`),
    ...(grid.rows > rowsShown ? [`    另有 ${grid.rows - rowsShown} 行`] : []),
  ];
}

function slotText({ widget, value, labels, unit, shut }: Slot): string {
  const said = labels.map(({ via, text }) => `${via}“${cut(text)}”`).join(' ');
  return `${widget}${shut === undefined ? '' : `（${shut}）`} “${cut(value)}”${unit === undefined ? '' : unit} ${said === '' ? '没有标签' : said}`;
}

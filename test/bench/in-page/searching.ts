import { builtInIndicators } from '@/lib/library/built-in';
import { indexPinyin, loadSyllables, type PinyinIndex } from '@/lib/library/pinyin';
import { search } from '@/lib/library/search';
import { indexLibrary, type LibraryIndex } from '@/lib/library/search-index';
import type { LibraryEntry } from '@/lib/model/library';

const size = 100_000;
const departments = ['市总工会', '区总工会', '职工服务中心', '权益保障部', '女职工部', '宣传教育部', '经济技术部', '基层工作部', '机关党委', '干部学校'];
const fragments = ['慰问', '满意度', '帮扶 及时率', '培训人数', '职工 书屋', '高职称教师比例', '成本', '送温暖', '女职工 体检', '率', '航天', '权益保障部 帮扶'];
const initials = ['jxzb', 'ji xiao', 'bfzj', 'px', 'myd', 'ndzgong'];
const rounds = 20;

let entries: LibraryEntry[] = [];
let index: LibraryIndex | undefined;
let pinyin: PinyinIndex | undefined;

/** The built-in indicators again and again, each time under another department and year, as offices name theirs. */
export function prepareLibrary(): number {
  const seed = builtInIndicators();
  entries = Array.from({ length: size }, (_, at) => {
    const one = seed[at % seed.length];
    if (!one) throw new Error('no seed');
    const round = Math.floor(at / seed.length);
    const name = `${departments[round % 10] ?? ''}${one.name}${2010 + (Math.floor(round / 10) % 16)}`;
    return { ...one, id: String(at), name, used: round % 5 };
  });
  return entries.length;
}

export function buildIndex(): number {
  index = indexLibrary(entries);
  return index.entries.length;
}

export async function buildPinyin(): Promise<void> {
  if (!index) throw new Error('no index');
  pinyin = await indexPinyin(index, await loadSyllables());
}

/** Milliseconds of each question. */
export function searchAll(): number[] {
  return timed(fragments, (question) => index && search(index, question));
}

export function searchSpoken(): number[] {
  return timed(initials, (question) => index && search(index, question, { pinyin }));
}

/** The alternative: every name looked through for the words as they stand. */
export function lookThrough(): number[] {
  return timed(fragments, (question) => {
    const words = question.split(' ');
    return entries.filter(({ name }) => words.every((word) => name.includes(word))).slice(0, 50);
  });
}

function timed(questions: readonly string[], ask: (question: string) => unknown): number[] {
  return Array.from({ length: rounds }, () => questions)
    .flat()
    .map((question) => {
      const began = performance.now();
      ask(question);
      return performance.now() - began;
    });
}

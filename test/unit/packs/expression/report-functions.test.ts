import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import { expression } from '@/lib/packs/expression/expression';
import { formTypes } from '@/lib/packs/expression/form-types';
import { moneyNamed, unevenSums } from '@/lib/packs/expression/functions/money-in-words';
import { shown } from '@/lib/packs/expression/shown';
import { smallPack } from '../small-pack';

const [form] = smallPack([{}]).forms;
if (form === undefined) throw new Error('the small form is there');
const types = formTypes(form);
const context = types.bind({ fields: {}, tables: {} }, '2026-06-30', false);
const said = (source: string) => {
  const value = expression(types.environment, source).run(context);
  return typeof value === 'boolean' || value === undefined ? value : shown(value);
};

const sums = (text: string) => unevenSums(text).map(({ whole, parts }) => [String(whole), parts.map(String)]);

describe('a total is held against what the sentence names as its parts', () => {
  test.each<[string, string, ReturnType<typeof sums>]>([
    ['right after 其中', '决算支出4627.37万元，其中基本支出3827.37万元，项目支出800万元。', []],
    ['short after 其中', '决算收入4707.37万元，其中基本支出3827.37万元，项目支出800万元。', [['4707.37', ['3827.37', '800']]]],
    ['too much after 其中', '支出100万元，其中甲60万元、乙50万元等。', [['100', ['60', '50']]]],
    ['the nearest amount before 其中 is the total', '预算900万元，支出800万元，其中甲500万元、乙300万元。', []],
    ['a wrong 合计', '甲22.68万元、乙4.61万元，合计27.22万元。', [['27.22', ['22.68', '4.61']]]],
    ['a right 共计', '甲22.68万元、乙4.61万元，共计27.29万元。', []],
    ['mixed units', '支出1亿元，其中甲9999万元、乙10000元。', []],
    ['thousands commas', '支出4,707.37万元，其中甲4,627.37万元、乙80万元。', []],
    ['full-width figures', '支出１００万元，其中甲６０万元、乙４５万元。', [['100', ['60', '45']]]],
    ['two sentences are two sums', '支出100万元。其中甲60万元、乙45万元。', []],
    ['parts after semicolons', '支出合计3562.18万元，其中：基本支出2890.45万元，占81.14%；项目支出671.73万元，占18.86%。', []],
    ['a wrong part after a semicolon', '支出3562.18万元，其中：基本支出2890.45万元；项目支出691.73万元。', [['3562.18', ['2890.45', '691.73']]]],
    ['another total after a semicolon', '收入5000万元，其中拨款4000万元；支出4800万元，完成年初任务。', []],
    ['two totals with their parts', '收入100万元，其中甲60万元、乙40万元；支出90万元，其中甲50万元、丙44万元。', [['90', ['50', '44']]]],
    ['parts in brackets', '支出800万元（其中：送温暖600万元、竞赛200万元），拨付基层50万元。', []],
    ['a bracket that is left open', '支出800万元（其中：送温暖600万元、竞赛250万元。', [['800', ['600', '250']]]],
    ['a hundred yuan is tolerated', '支出100万元，其中甲60万元、乙39.99万元。', []],
  ])('%s', (_, text, wanted) => expect(sums(text)).toEqual(wanted));

  test.each([
    ['one part only', '支出100万元，其中培训费30万元。'],
    ['parts that are said to be some', '支出100万元，其中主要是甲50万元、乙48万元。'],
    ['the largest of many', '支出800万元，其中送温暖600万元、困难帮扶60万元。'],
    ['an increase beside the total', '支出100万元，其中甲60万元、乙40万元，同比增加5万元。'],
    ['a price for one', '支出100万元，其中甲60万元、乙40万元，户均2000元。'],
    ['其中 within 其中', '支出100万元，其中甲60万元，其中子项70万元。'],
    ['no money at all', '慰问500户，其中困难职工300户、劳模100户。'],
    ['what is left at the end of the year', '支出100万元，其中甲60万元、乙40万元，年末结转20万元。'],
    ['budget and execution side by side', '甲预算50万元、执行48万元，乙预算30万元、执行30万元，预算合计80万元。'],
    ['合计 without parts', '全年合计支出100万元。'],
  ])('it is left alone: %s', (_, text) => expect(sums(text)).toEqual([]));

  test('whatever amounts are split, their own sum is right and the next hundredth of a 万元 is not', () => {
    const cents = fc.integer({ min: 1, max: 10_000_000 });
    fc.assert(
      fc.property(fc.array(cents, { minLength: 2, maxLength: 8 }), (parts) => {
        const write = (value: number) => `${(value / 100).toFixed(2)}万元`;
        const total = parts.reduce((sum, one) => sum + one, 0);
        const listed = parts.map((part, at) => `项目${'甲乙丙丁戊己庚辛'[at]}${write(part)}`).join('、');
        expect(sums(`${listed}，合计${write(total)}。`)).toEqual([]);
        expect(sums(`${listed}，合计${write(total + 2)}。`)).toHaveLength(1);
      }),
    );
  });

  test('no text makes it throw', () => {
    const words = fc.constantFrom('其中', '合计', '万元', '元', '万', '，', '。', '1,000', '0.1', '9'.repeat(20), '每', '等');
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.array(words, { maxLength: 60 }).map((all) => all.join('')));
    fc.assert(
      fc.property(text, (given) => {
        expect(() => [unevenSums(given), moneyNamed(given)]).not.toThrow();
      }),
    );
  });
});

test.each<[string, string | boolean | undefined]>([
  ["moneyIn('困难劳模帮扶70万元、劳模创新工作室创建1万元')", '71'],
  ["moneyIn('支出80万元，其中甲50万元、乙30万元')", '80'],
  ["moneyIn('甲50万元、乙30万元，合计80万元')", '80'],
  ["moneyIn('本年度重点项目支出为800万，并严格使用')", '800'],
  ["moneyIn('培训2万人次，支出5000元')", '0.5'],
  ["moneyIn('支出10万元，户均2000元')", '10'],
  ["filled(moneyIn('无'))", false],
  ["moneyIn('无') + moneyIn('5万元')", undefined],
  ["unevenParts('支出10万元。').size() == 0", true],
  ["unevenWhole('支出10万元。')", undefined],
  ["unevenWhole('支出10万元，其中甲6万元、乙5万元。')", '10'],
  ["sum(unevenParts('支出10万元，其中甲6万元、乙5万元。'))", '11'],
  ["copyOf('我会成立了预算绩效管理领导小组，组长由常务副主席担任。', ['别的内容与此无关，只是凑够字数而已，不算相同。', '为加强领导，我会成立了预算绩效管理领导小组，组长由常务副主席担任，日常工作由财务部负责。'], '0.8')", '为加强领导，我会成立了预'],
  ["copyOf('我会成立了预算绩效管理领导小组，组长由常务副主席担任。', ['我会设立了困难职工帮扶中心，负责人由权益部部长担任。'], '0.8')", ''],
  ["copyOf('无', ['无'], '0.8')", ''],
  ["copyOf('', ['', '无'], '0.8')", ''],
  ["selfName('经研究，我会成立了领导小组，我局配合。')", '我会'],
  ["selfName('本单位建立了制度')", '本单位'],
  ["selfName('我会议室已布置，本办法由财务部解释，本处理意见')", ''],
  ["selfName('昆明市总工会建立了制度')", ''],
  ["listed('开展劳模活动3次，包括劳模宣传、困难劳模帮扶等')", '劳模宣传、困难劳模帮扶'],
  ["listed('分为两类，分别为：甲，乙以及丙。另有丁、戊')", '甲、乙、丙'],
  ["listed('包括劳模宣传').size() == 0", true],
  ["listed('劳模宣传、困难劳模帮扶').size() == 0", true],
  ["graded('自评得分92.5分')", true],
  ["graded('综合得分为 90')", true], ["graded('自评分95.6')", true],
  ["graded('评价等级为“优”')", true],
  ["graded('绩效等次：良')", true],
  ["graded('总体评价达到优秀等次')", true],
  ["graded('提高了资金管理水平，取得良好成效')", false],
  ["graded('用时30分钟，完成3分之2')", false],
  ["graded('优先保障基本支出')", false],
  ["repeated('根据市委、市政府、省总工会的中心工作和党的工运方针，研究制定方针；再根据市委、市政府、省总工会的中心工作和党的工运方针，指导工作')", ''],
  ["repeated('研究制定，根据市委、市政府、省总工会的中心工作和党的工运方针，研究制定方针，根据市委、市政府、省总工会的中心工作和党的工运方针，指导工作')", '根据市委市政府省总工'],
])('%s is %s', (source, wanted) => expect(said(source)).toEqual(wanted));

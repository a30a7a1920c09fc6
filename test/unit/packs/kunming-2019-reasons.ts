/** The three forms of the filled copy, in its order. */
export const reportForm = 'kunming-union/unit-self-report-2019';
export const tableForm = 'kunming-union/unit-self-evaluation-2019';
export const dutiesForm = 'kunming-union/unit-duties-2019';

/** Why each finding on the filled forms of 2019 is right: form → `<rule>@<place>` → reason. */
export const reasons: Record<string, Record<string, string>> = {
  [reportForm]: {
    'practice/section-unfinished@fields.r1_1': 'It ends “贯彻执行市”.',
    'practice/repeated-sentence@fields.r1_1': '“根据市委、市政府、省总工会的中心工作和党的工运方针” stands there twice: the goals were spliced into the duties.',
    'kunming-union/goals-without-number@fields.r1_2': '140 characters of goals, and no figure among them.',
    'practice/section-unfinished@fields.r1_2': 'It ends “贯彻执行市”.',
    'kunming-union/copied-part@fields.r1_2': 'Word for word the second half of 部门概况.',
    'kunming-union/amounts-uneven@fields.r1_3': '3827.37 + 800 = 4627.37, and the total says 4707.37: 80.00 are not accounted for.',
    'kunming-union/income-split-as-spending@fields.r1_3': 'The total is 决算收入, what follows 其中 is expenditure, and no total of expenditure is given.',
    'practice/section-unfinished@fields.r1_4': 'It ends “提高了资金”.',
    'practice/section-unfinished@fields.r2_2_1': 'The sentence has no full stop: it ends “绩效自评工作的开展”.',
    'kunming-union/several-self-names@fields.r2_2_2': '一(四) says 我单位, this part says 我会.',
    'practice/section-unfinished@fields.r2_2_2': 'It ends “负责财”.',
    'kunming-union/amounts-uneven@fields.r3': 'The same sentence as in 一(三), with the same 80.00 missing.',
    'kunming-union/conclusion-without-grade@fields.r3': 'A conclusion of a self-evaluation with neither points nor a grade.',
    'practice/section-unfinished@fields.r3': 'It ends “进一步”.',
    'kunming-union/copied-part@fields.r3': 'It begins with the whole of 一(三).',
    'kunming-union/problems-without-rectification@fields.r4': 'Two problems, and no word of 整改, which the heading asks for.',
    'kunming-union/other-kind-of-office@fields.r4': 'The office is a trade union federation; “我局” is somebody else’s text.',
    'practice/section-unfinished@fields.r4': 'It ends “影响”.',
    'kunming-union/claims-contradicted@fields.r4': '一(四) calls the indicator system 完善的; here it is 不科学、不细致.',
    'kunming-union/several-self-names@fields.r6': '一(四) says 我单位, this part says 我会.',
    'practice/section-unfinished@fields.r6': 'It ends “主席办公会研”.',
    'kunming-union/copied-part@fields.r6': 'All of 二(二)2 but its first clause is here again.',
  },
  [tableForm]: {
    'kunming-union/off-topic@tasks[0].plan': '经济效益 tells of wages and running costs, nothing economic.',
    'kunming-union/plan-copied-into-comparison@tasks[1].compare': 'The comparison is the measures again with “达到了…目的” around them; there is no figure.',
    'kunming-union/not-applicable-unexplained@tasks[2]': '生态效益 has 无 in four columns and no reason.',
    'kunming-union/satisfaction-without-figure@tasks[3].actual': 'The target is 90%; what is said to have happened names no survey and no percentage.',
    'kunming-union/wrong-word-in-row@tasks[4]': '“年初指定” should be “年初制定”.',
    'kunming-union/off-topic@tasks[4].plan': '预算编制科学 describes the plan of the self-evaluation, not the drafting of the budget.',
    'kunming-union/same-in-every-column@tasks[7]': '“我单位无三公经费，故此项为空” stands in all four columns, which are therefore not empty.',
    'kunming-union/shifted-row@tasks[8]': 'The task 严格预算执行 stands under 目标 and everything after it one column too far left; the last column is empty.',
    'kunming-union/plan-copied-into-actual@tasks[9].actual': 'One sentence about the office of finance in all four columns.',
    'kunming-union/plan-copied-into-comparison@tasks[9].compare': 'The same sentence again where the comparison belongs.',
    'kunming-union/plan-copied-into-actual@tasks[10].actual': 'Measures and execution differ by the word 我单位 alone.',
    'kunming-union/same-in-every-column@tasks[11]': 'As for 严控“三公经费”支出.',
    'kunming-union/no-own-system@tasks[12].plan': 'Three laws of the state and the city are named, no rule of the office itself.',
    'kunming-union/plan-copied-into-actual@tasks[12].actual': 'The same three titles in both columns.',
    'kunming-union/plan-copied-into-actual@tasks[13].actual': 'Both columns are the same sentence.',
    'kunming-union/disclosure-untraceable@tasks[13].actual': 'No date of publication, no address, no place.',
    'kunming-union/same-in-every-column@tasks[14]': 'One sentence that it does not apply, in all four columns.',
  },
  [dutiesForm]: {
    'kunming-union/duties-sum@tasks': '70 + 1 + 10 + 2 + 5 + 600 + 60 + 50 = 798; the report says 800.',
    'kunming-union/stops-in-row@tasks[1]': 'The note begins with “，”: something before it was lost.',
    'kunming-union/item-without-amount@tasks[1].note': 'Three things were done, two have an amount; 劳模宣传 has none.',
    'kunming-union/plan-copied-into-comparison@tasks[3].compare': 'All three columns say 推进厂务公开民主管理1次; nothing is compared.',
    'kunming-union/duty-without-number@tasks[5].plan': '710万元, nine tenths of the money, for a target without any number.',
    'kunming-union/plan-copied-into-actual@tasks[5].actual': 'Measures and execution are the same words.',
  },
};

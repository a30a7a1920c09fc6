/** Words that make a page worth reading; which form it is, recognition decides. */
export const fieldWord = /绩效|指标|自评|评价|(?:总体|年度|项目|预期)目标|预算执行/;

/** Words that hardly stand together on a page that is no such form, even one without any control or table. */
export const formWords = ['一级指标', '二级指标', '三级指标', '指标名称', '指标值', '年度目标', '实际完成', '绩效目标', '自评得分'];

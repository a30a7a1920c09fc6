/** What the reader must know of words: not the words of our forms (recognition has those), but those of any page. */

/** Texts of buttons that add a row; `+` alone counts when it is a button. */
export const addsRow =
  /^[+＋➕]?\s*(?:新增|添加|增加|增行|加行|插入|追加|新建|增)\s*(?:一?[行条项]|指标|明细|数据|记录|空行|一级|二级|三级|目标|绩效|[\p{Script=Han}]{0,8}(?:指标|[行条项]))?$|^[+＋➕]$|^add(?: a)?(?: new)? ?(?:row|line|item)?$/iu;

/** Words of buttons that send or keep a form; an element with one of these is never read as anything. */
export const sends = /提交|送审|上报|审核|审批|保存|暂存|退回|撤回|签章|删除|submit|save|delete/i;

/** Between two controls of one value. */
export const separator = /^(?:至|到|[-－–—~～/／:：]|to|,|，|、)+$/i;

/** Texts of buttons that take rows away. */
export const takesRow = /^[-－×✕]?\s*(?:删除|移除|删|减|去除)\s*(?:所选|选中|一)?(?:行|条|项|指标|记录)?$|^(?:delete|remove)(?: rows?| selected)?$/iu;

/** Texts of buttons that keep or send what was filled in, and of those that pages for looking have. */
export const keeps = /^(?:保存|暂存|存盘|存草稿|提交|上报|送审|save|submit).{0,6}$|^.{0,4}(?:保存|暂存|草稿)$/i;
export const showsOnly = /^(?:打印|返回|关闭|导出|预览|print|back|close|export).{0,6}$/i;

/** Texts of buttons that someone has who judges what others filled in, or who sent it. */
export const judges = /^(?:退回|驳回|同意|不同意|(?:不|审核|审批)?通过|审核|审批|撤回|撤销).{0,4}$/;

/** What is said of a form that was sent: nobody fills it in any more. */
export const sent = /已(?:送审|提交|上报|审核|审批|办结|归档|锁定|终审)|(?:审核|审批)通过|(?:待审核|审核中|审批中)$|(?:^|[（(【])(?:查看|只读|详情)/;

const unitWord =
  '(?:万|亿|千|百万)?元|美元|%|％|‰|人次|人·次|人|个|项|次|天|年|个月|月|日|户|件|篇|期|名|家|套|台|场|岁|分|分钟|小时|公里|千米|米|平方米|㎡|吨|批|份|处|所|例|位|条|座|间|辆|亩|公顷|课时|工作日|字';

/** A unit standing alone, with or without brackets. */
export const unitAlone = new RegExp(`^[（(【]?(?:${unitWord})[）)】]?$`, 'u');
/** A unit followed by more text: `万元，其中：财政拨款`. Groups: unit, rest. */
export const unitFirst = new RegExp(`^[（(]?(${unitWord})[）)]?[\\s，,；;。、]+(.+)$`, 'su');

/** Texts around a form that are remarks, not titles: in brackets, a unit of money, a date, a page of pages. */
export const remark =
  /^[（(【[].*[）)】\]]$|(?:金额)?单位\s*[:：]|^\d{4}\s*年(?:度|\d|$)|^(?:填报|申报|编制)?(?:日期|时间)\s*[:：]?\s*\d|^第?\s*\d+\s*[/页]|^(?:注|备注|说明|填报说明|提示)\s*[:：]|\d{4}\s*年\s*\d{1,2}\s*月/u;

/** A required mark at either end of a label. */
export const requiredMark = /^\s*[*＊✶✱﹡∗★]+\s*|\s*[*＊✶✱﹡∗]+(?=\s*[:：]?\s*$)/gu;

/** An id or name that a framework made up: `el-id-1024-3`, `:r1:`, `ext-gen1041`, `_easyui_textbox_input3`, a UUID. */
export const generated = /\d{2,}|[:_]\w*\d+:?$|-\d+(?:-\d+)*$|^[\d-]|[0-9a-f]{8}-/i;

/** Attributes that name a column or field beyond its words, the most telling first. */
export const codeAttributes = ['field', 'data-field', 'col-id', 'data-index', 'prop', 'data-prop', 'data-col', 'colid'];

/** The number of a line: `1、`, `（2）`, `三、`. It names nothing. */
export const ordinal = /^[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]?[、.．:：]?$/;

/** Name and value in one text: `填报日期：2026-03-01`. 其中： names nothing, it begins the name of a part. */
export const nameAndValue = /^(?!\s*其中\s*[：:])([^：:]{2,30}[：:])\s*([^：:\s][^：:]{0,60})$/s;

/** Ends with a remark in brackets on how to fill in: `（限500字）`. */
export const hint = /[：:]\s*[（(【][^）)】]*[）)】]$/;

/** Something to say: a letter, a figure or a character. */
export const wordy = /[\p{L}\p{N}]/u;

/** Ends as a label does. */
export const colon = /[:：]\s*$/;

/** Numbers, amounts, dates and measures: a value, never a label. `1-7月执行数` and `2026年指标值` are labels. */
export const valueLike = /^(?!.*[数率值况标算额]$)(?:[-—–/×√]+|[≥≤＞＜>=<±＝]?\s*-?[\d０-９][\d０-９,，.．\-/年月日%％‰\s~～至]*(?:[\p{Script=Han}㎡%％‰]{0,4}))$/u;

import { fold } from '@/lib/model/text';

/** A text that stands for nothing chosen: blank, dashes, 请选择, `--请选择项目类型--`, Select. A lone `=` is an operator. */
export const placeholderText = (text: string): boolean =>
  /^(?!=$)[-—=.…\s]*(请?选择.*?|(please )?select( \w+){0,3})?[-—=.…\s]*$/i.test(fold(text));

const prompt =
  /^[-—\s]*(?:请|点击|单击|双击)(?:此处)?(?:选择|输入|填写|录入|编辑).{0,12}$|^选择[….。\s]*$|^(?:please |click to )(?:select|choose|enter|input|edit).{0,16}$|^select[….\s]*$/iu;

/** Words that ask for a value, in the place of one: 请选择…, 点击填写, Please Select. */
export const promptText = (text: string): boolean => text.length <= 24 && prompt.test(text);

import { officeEndings } from '../lexicons';
import { fold, normal } from './compared';
import { fn } from './function';

const mobile = /^1[3-9]\d{9}$/;
const landline = /^(?:\(?0\d{2,3}\)?-?)?[2-9]\d{6,7}(?:[-转]\d{1,6})?$/;
const mobileInText = /(?<!\d)1[3-9]\d{9}(?!\d)/;
const identity = /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dXx](?![\dXx])/;
const bankCard = /(?<!\d)(?:\d{4}[ -]?){4}\d{0,3}(?!\d)/;

/** A name without what is written beside it where a form asks for a signature. */
const unsigned = (name: string) => fold(name).replace(/ ?[([](?:本人|手)?(?:签字|签名|签章|盖章|签|章)[)\]]$/, '');
const signed = (name: string) => normal(unsigned(name));

/** Names, telephones and what must not be made public. */
export const peopleFunctions = [
  fn('phone(string): bool', 'one telephone number: mobile, or landline with or without area code', (text: string) => {
    const folded = fold(text).replace(/[\s]/g, '').replace(/[—–]/g, '-').replace(/^\+?86-?(?=1)/, '');
    return mobile.test(folded) || landline.test(folded);
  }),
  fn('phones(string): int', 'how many telephone numbers stand there', (text: string) =>
    BigInt(fold(text).split(/[,，、;；/\s]+/).filter((part) => /\d{7,}/.test(part.replaceAll('-', ''))).length),
  ),
  fn('personName(string): bool', 'may be a name of a person, or several names: 2 to 15 letters each, no digits, not an office', (text: string) =>
    unsigned(text).split(/ ?[、,，;；/] ?/).every((name) => /^[\p{L}·• ]{2,15}$/u.test(name) && !(name.length > 2 && officeEndings.test(name))),
  ),
  fn('samePerson(string, string): bool', 'the same name but for spaces, dots and (签字)', (a: string, b: string) => signed(a) === signed(b)),
  fn('personal(string): bool', 'an identity card, bank card or mobile number stands there', (text: string) => {
    const folded = fold(text);
    return identity.test(folded) || bankCard.test(folded) || mobileInText.test(folded);
  }),
];

import { testCutShort } from './cut-short';

testCutShort(25);

import 'fake-indexeddb/auto';
import { testCutShort } from './cut-short';

testCutShort(80);

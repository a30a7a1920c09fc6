import { contractPages, isOfOneKind, prove } from './prove-contract';

prove(contractPages.filter(isOfOneKind), false);

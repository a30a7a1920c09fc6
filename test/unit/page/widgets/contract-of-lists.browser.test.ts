import { contractPages, isOfLists, prove } from './prove-contract';

prove(contractPages.filter(isOfLists), false);

import { contractPages, isOfDates, prove } from './prove-contract';

prove(contractPages.filter(isOfDates), false);

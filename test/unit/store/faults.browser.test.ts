import { testFaults } from './faults';

testFaults();

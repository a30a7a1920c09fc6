import 'fake-indexeddb/auto';
import { testFaults } from './faults';

testFaults();

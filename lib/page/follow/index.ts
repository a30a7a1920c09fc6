export { follow } from './follow';

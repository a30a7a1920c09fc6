export { follow, type Follower } from './follow';

import { seeClosedRoots } from './roots';

export { read, texts } from './read';
export { disguise } from './disguise';

seeClosedRoots();

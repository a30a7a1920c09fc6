import { defineBackground } from 'wxt/utils/define-background';
import { serve } from './serve';

/** One classic script: Chromium keeps what it compiled of it from one start of the worker to the next, of modules it does not. */
export default defineBackground(serve);

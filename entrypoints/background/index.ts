import { defineBackground } from 'wxt/utils/define-background';
import { serve } from './serve';

export default defineBackground({ type: 'module', main: serve });

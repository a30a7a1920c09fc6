import '@/assets/styles/popup.css';
import { show } from '@/components/page';
import { Popup } from './popup';
import { target } from './target';

void target().then((found) => show(<Popup target={found} />));

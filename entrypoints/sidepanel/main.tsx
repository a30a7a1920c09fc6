import '@/assets/styles/panel.css';
import '@/assets/styles/rows.css';
import '@/assets/styles/findings.css';
import '@/assets/styles/score.css';
import '@/assets/styles/offers.css';
import '@/assets/styles/lessons.css';
import { show } from '@/components/page';
import { followTab } from './followed-tab';
import { SidePanel } from './side-panel';

show(<SidePanel tab={followTab()} />);

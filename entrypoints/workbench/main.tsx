import '@/assets/styles/panel.css';
import '@/assets/styles/rows.css';
import '@/assets/styles/findings.css';
import '@/assets/styles/reading.css';
import '@/assets/styles/workbench.css';
import '@/assets/styles/tables.css';
import '@/assets/styles/offers.css';
import '@/assets/styles/score.css';
import '@/assets/styles/sheet.css';
import '@/assets/styles/filing.css';
import '@/assets/styles/packs.css';
import '@/assets/styles/print.css';
import { show } from '@/components/page';
import { Workbench } from './workbench';

show(<Workbench />);

import '@/assets/styles/panel.css';
import '@/assets/styles/rows.css';
import '@/assets/styles/findings.css';
import '@/assets/styles/reading.css';
import '@/assets/styles/workbench.css';
import '@/assets/styles/tables.css';
import { show } from '@/components/page';
import { Workbench } from './workbench';

show(<Workbench />);

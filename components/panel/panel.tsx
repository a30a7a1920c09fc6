import { i18n } from '#i18n';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { SessionView } from '@/lib/model/view';
import type { PanelActs } from './acts';
import { About } from './about';
import { Bindings } from './bindings';
import { CheckTab } from './check-tab';
import { Comparison } from './comparison';
import { FillTab } from './fill-tab';
import { Header } from './header';
import { HistoryTab } from './history-tab';
import { Lesson } from './lessons/lesson';
import { NameForm } from './lessons/name-form';
import { NamePlace } from './lessons/name-place';
import { TeachingLine } from './lessons/teaching-line';
import { Missing } from './missing';
import { NoForm, UnknownForm, Waiting } from './states';
import { NoticeLine } from './notice-line';
import { PortalLine } from './portal-line';
import { PanelModel } from './panel-model';
import { Preview } from './preview';
import { Progress } from './progress';
import { undoable } from './receipt-summary';
import { ScoreTab } from './score-tab';
import { StrictnessSheet } from './strictness';
import { TabList } from './tab-list';

interface PanelProps {
  view: SessionView;
  acts: PanelActs;
  /** without its head: the surface around it says itself which form it is */
  bare?: boolean;
}

/** 侧边面板: everything that acts on one tab. Plain data in, acts out. */
export function Panel({ view, acts, bare = false }: PanelProps) {
  const model = useMemo(() => new PanelModel(acts), [acts]);
  const lesson = useMemo(() => acts.teach && new Lesson(model, acts.teach), [model, acts]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => keys(event, model, view);
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [model, view]);
  const { form, state } = view;
  const piece = state === 'recognised' ? [form?.id, form?.year, form?.project].join('\n') : undefined;
  const formerRef = useRef(piece);
  useEffect(() => {
    // a background that was stopped sees nothing for a moment: what counts is the form seen next
    if (piece === undefined) return;
    if (formerRef.current !== undefined && formerRef.current !== piece) model.leave();
    formerRef.current = piece;
  }, [model, piece]);
  return (
    <div class="panel">
      {view.running !== null && <Progress running={view.running} onStop={() => void model.acts.stop()} />}
      {view.portal !== null && <PortalLine portal={view.portal} />}
      {lesson !== undefined && <TeachingLine teaching={view.lessons.teaching} lesson={lesson} />}
      {view.state === 'recognised' ? (
        <Recognised view={view} model={model} lesson={lesson} bare={bare} />
      ) : (
        <Other view={view} model={model} lesson={lesson} />
      )}
      <NoticeLine model={model} problem={view.problem} />
    </div>
  );
}

interface PartProps {
  view: SessionView;
  model: PanelModel;
  lesson: Lesson | undefined;
}

function Recognised({ view, model, lesson, bare }: PartProps & { bare: boolean }) {
  const sheet = model.sheet.value;
  const back = () => model.back();
  const underRef = useRef(false);
  const running = view.running !== null;
  const isOff = sheet?.kind === 'preview' && view.planned?.id === sheet.plan.id && !view.planned.holds;
  useEffect(() => {
    if (isOff && !model.busy.peek()) void model.renew(sheet);
  }, [isOff, sheet, model]);
  // what had the focus is gone, a sheet's button or 停止: it goes on at the tab, unless it is elsewhere
  useEffect(() => {
    const lost = document.hasFocus() && document.activeElement === document.body;
    if (sheet === null && !running && underRef.current && lost) document.getElementById(`tab-${model.tab.peek()}`)?.focus();
    underRef.current = sheet !== null || running;
  }, [sheet, running, model]);
  return (
    <>
      {!bare && <Header view={view} model={model} />}
      {sheet === null && <Tabs view={view} model={model} lesson={lesson} />}
      {sheet?.kind === 'preview' && <Preview plan={sheet.plan} renewed={sheet.renewed} model={model} onBack={back} />}
      {sheet?.kind === 'bindings' && <Bindings view={view} model={model} lesson={lesson} onBack={back} />}
      {sheet?.kind === 'missing' && <Missing view={view} model={model} onBack={back} />}
      {sheet?.kind === 'strictness' && <StrictnessSheet view={view} model={model} onBack={back} />}
      {sheet?.kind === 'about' && <About onBack={back} />}
      {sheet?.kind === 'name-place' && lesson !== undefined && <NamePlace {...sheet} view={view} lesson={lesson} onBack={back} />}
      {sheet?.kind === 'name-form' && lesson !== undefined && <NameForm view={view} lesson={lesson} onBack={back} />}
      {sheet?.kind === 'comparison' && <Comparison {...sheet} onBack={back} />}
    </>
  );
}

function Tabs({ view, model, lesson }: PartProps) {
  const tab = model.tab.value;
  return (
    <>
      <TabList view={view} model={model} />
      <div class="tab" role="tabpanel" id={`panel-${tab}`} aria-labelledby={`tab-${tab}`}>
        {tab === 'fill' && <FillTab view={view} model={model} lesson={lesson} />}
        {tab === 'check' && <CheckTab view={view} model={model} />}
        {tab === 'score' && <ScoreTab view={view} model={model} />}
        {tab === 'history' && <HistoryTab view={view} model={model} />}
      </div>
    </>
  );
}

function Other({ view, model, lesson }: PartProps) {
  if (view.state === 'waiting') return <Waiting />;
  if (model.sheet.value?.kind === 'name-form' && lesson !== undefined) {
    return <NameForm view={view} lesson={lesson} onBack={() => model.back()} />;
  }
  return view.state === 'unknown-form' ? <UnknownForm view={view} model={model} lesson={lesson} /> : <NoForm model={model} title={i18n.t('state.noForm')} />;
}

/** Keys that act wherever the focus is: Esc takes away what lies over the tabs, Ctrl+Z takes back the last fill. */
function keys(event: KeyboardEvent, model: PanelModel, view: SessionView): void {
  if (event.defaultPrevented) return;
  if (event.key === 'Escape' && model.sheet.value !== null) {
    event.preventDefault();
    model.back();
  }
  const typing = event.target instanceof HTMLElement && event.target.matches('textarea, input:not([type=checkbox]):not([type=radio])');
  if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !typing) {
    if (view.receipt === null || !undoable(view.receipt) || view.running !== null || model.busy.value) return;
    event.preventDefault();
    void model.undo();
  }
}

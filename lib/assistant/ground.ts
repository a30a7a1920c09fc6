import type { StepReceipt } from '../model/plan';
import type { Desk } from './desk';
import type { Inbox } from './inbox';
import type { HeldPlan } from './memory';
import type { Standing } from './propose';
import type { FrameStep } from './steps';

/** What a fill needs of the session it runs in. */
export interface Ground {
  desk: Desk;
  inbox: Inbox;
  /** the page as it stands now; it changes while rows are added */
  standing(): Standing | undefined;
  /** what a frame tells of its steps from then on is added to `done` */
  progress(done: number, of: number): void;
  /** a number that is another one after each step that a frame told of */
  heard(): number;
  /** whether the page lets us wait: a box of its own may be open, which the user has to answer */
  waiting(on: boolean): void;
  /** whether the page's form of a row waits for the user to take it over */
  asking(on: boolean): void;
  /** lets frames go that left without a word */
  rollCall(): Promise<void>;
  /** true once the user has asked to stop */
  stopped(): boolean;
  /** told what the frames are going to be asked for, before they are */
  begun(part: Begun): void;
}

/** The part of a fill that frames carry out alone: what a background that is stopped meanwhile must know to hear the end of it. */
export interface Begun {
  plan: string;
  cause: HeldPlan['cause'];
  work: FrameStep[];
  /** the lines that came to nothing before */
  untried: StepReceipt[];
}

/** The same with the name of the run, by which frames know it. */
export interface Underway extends Begun {
  run: string;
}

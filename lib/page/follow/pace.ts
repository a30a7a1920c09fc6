/**
 * Says when to look again: after a quiet moment, at the latest a second after the first cause, and never so often that
 * looking, with what it leaves behind (messages, marks, garbage), takes more than a tenth of the time. What has to be asked
 * before is asked in as many turns as it takes. No timer runs while nothing is due.
 */
export class Pace {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private first = 0;
  private last = 0;
  private free = 0;

  /** @param ask asks on, and says whether all was asked */
  constructor(
    private readonly ask: () => boolean,
    private readonly look: () => void,
  ) {}

  /** Something may have changed. */
  stir(): void {
    this.last = performance.now();
    if (this.timer !== undefined) return;
    this.first = this.last;
    this.arm(Math.max(quiet, this.free - this.last));
  }

  /** Forgets what was due. */
  rest(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.last = 0;
  }

  private arm(delay: number): void {
    this.timer = setTimeout(() => this.due(), delay);
  }

  private due(): void {
    const now = performance.now();
    const still = this.last + quiet - now;
    if (still > 1 && now - this.first < longest) {
      this.arm(Math.min(still, this.first + longest - now));
      return;
    }
    this.turn(now, 0);
  }

  private turn(began: number, spent: number): void {
    const now = performance.now();
    const ready = this.ask();
    if (ready) this.look();
    const sum = spent + performance.now() - now;
    this.free = performance.now() + sum / share;
    this.timer = ready ? undefined : setTimeout(() => this.turn(began, sum));
    // what changed while others were asked
    if (ready && this.last > began) this.stir();
  }
}

const quiet = 150;
const longest = 1000;
/** of the time, for looking alone */
const share = 0.06;

/**
 * Says when to look again: after a quiet moment, at the latest a second after the first cause, and never so often that
 * looking, with what it leaves behind (messages, marks, garbage), takes more than a tenth of the time. No timer runs while
 * nothing is due.
 */
export class Pace {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private first = 0;
  private last = 0;
  private free = 0;

  constructor(private readonly look: () => void) {}

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
    this.timer = undefined;
    this.look();
    const took = performance.now() - now;
    this.free = performance.now() + took / share;
  }
}

const quiet = 150;
const longest = 1000;
/** of the time, for looking alone */
const share = 0.06;

import { useEffect, useState } from 'preact/hooks';
import type { Teachable } from '@/lib/model/view';
import type { Lesson } from './lesson';

const none: Teachable = { forms: [], places: [] };

/** What can be named on the page, asked again whenever `key` is another: the form, or what it was found to hold. */
export function useTeachable({ acts }: Lesson, key: string): Teachable {
  const [found, setFound] = useState(none);
  useEffect(() => {
    let current = true;
    void acts.teachable().then((answer) => {
      if (current && answer.ok) setFound(answer.value);
    });
    return () => {
      current = false;
    };
  }, [acts, key]);
  return found;
}

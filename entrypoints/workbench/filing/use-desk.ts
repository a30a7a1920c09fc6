import { useEffect, useState } from 'preact/hooks';
import { openDesk, type Desk } from './desk';

/** What filings are opened and begun with; null until it is there. */
export function useDesk(): Desk | null {
  const [desk, setDesk] = useState<Desk | null>(null);
  useEffect(() => {
    void openDesk().then(setDesk);
  }, []);
  return desk;
}

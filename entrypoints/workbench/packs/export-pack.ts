import type { Pack } from '@/lib/model/pack';
import type { PackEdition } from '@/lib/model/pack-edition';
import { packFile, packFileName } from '@/lib/packs/pack-file';

/** Saves a pack as the one file by which packs are handed on; an imported edition as it came. */
export function exportPack(pack: Pack, edition: PackEdition | undefined): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([edition?.text ?? packFile(pack)], { type: 'application/yaml' }));
  link.download = packFileName(pack);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

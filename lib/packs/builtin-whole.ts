/** The packs that ship with the extension, with all that is in them: for the workbench, for commands and for tests. */
export { default as wholePacks } from 'virtual:packs/whole';

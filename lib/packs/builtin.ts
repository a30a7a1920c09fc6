/** The packs that ship with the extension, parsed and checked when it was built. */
export { default as builtinPacks } from 'virtual:packs';

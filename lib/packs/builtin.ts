/**
 * The packs that ship with the extension, parsed and checked when it was built, with what recognising, checking and scoring
 * need. Examples, reminders, templates and requirements are in `wholePacks` alone: a background that starts anew does not
 * read them.
 */
export { default as builtinPacks } from 'virtual:packs';

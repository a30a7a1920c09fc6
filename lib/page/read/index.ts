export { readPage, type PageReading } from './read-page';

import { parseArgs } from 'node:util';
import { frameworkPages, missingPackages, serveFrameworks } from './frameworks/serve.ts';
import { startPortals } from './start.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    'port-classic': { type: 'string', default: '0' },
    'port-modern': { type: 'string', default: '0' },
    'port-frameworks': { type: 'string', default: '0' },
  },
});

const { classic, modern, stop } = await startPortals({
  classic: Number(values['port-classic']),
  modern: Number(values['port-modern']),
});
const served = await serveFrameworks(Number(values['port-frameworks']));
const frameworks = Object.fromEntries(frameworkPages.filter((page) => missingPackages(page).length === 0).map((page) => [page, served.url(page)]));

if (values.json) {
  const address = ({ origin, pages }: typeof classic) => ({ origin, pages });
  console.log(JSON.stringify({ classic: address(classic), modern: address(modern), frameworks }));
} else {
  for (const [name, { origin, pages }] of Object.entries({ classic, modern })) {
    console.log(`${name}  ${origin}`);
    for (const [page, address] of Object.entries(pages)) console.log(`  ${page.padEnd(15)} ${address}`);
  }
  console.log('frameworks');
  for (const [page, address] of Object.entries(frameworks)) console.log(`  ${page.padEnd(26)} ${address}`);
  console.log('Ctrl+C ends the portals.');
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void Promise.all([stop(), served.stop()]).then(() => process.exit()));

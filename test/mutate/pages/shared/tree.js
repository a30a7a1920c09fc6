/** Two levels of a cascade, of texts that name both: `产出指标/数量指标`. */
export function treeOf(paths) {
  const firsts = [...new Set(paths.map((path) => path.split('/')[0]))];
  const one = (value) => ({ value, label: value });
  return firsts.map((first) => ({ ...one(first), children: paths.filter((path) => path.startsWith(`${first}/`)).map((path) => one(path.split('/')[1])) }));
}

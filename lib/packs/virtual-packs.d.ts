declare module 'virtual:packs' {
  const packs: import('@/lib/model/pack').Pack[];
  export default packs;
}

declare module 'virtual:packs/whole' {
  const packs: import('@/lib/model/pack').Pack[];
  export default packs;
}

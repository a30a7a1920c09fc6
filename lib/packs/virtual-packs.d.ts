declare module 'virtual:packs' {
  const packs: import('@/lib/model/pack').Pack[];
  export default packs;
}

// The module that the guide integration makes from the content.
declare module 'virtual:guide' {
  const guide: import('./compiler/model.ts').Guide;
  export default guide;
}

// Loaded before anything else (`node --import`): sets the clock of a process a year ahead.
const AHEAD = 366 * 24 * 60 * 60 * 1000;
const RealDate = Date;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args: [] | [string]) =>
    args.length === 0 ? new target(RealDate.now() + AHEAD) : Reflect.construct(target, args),
  get: (target, key, receiver): unknown =>
    key === 'now' ? () => RealDate.now() + AHEAD : Reflect.get(target, key, receiver),
});

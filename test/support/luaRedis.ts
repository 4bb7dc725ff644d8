// A Lua interpreter (fengari) that runs the SDK's scripts against a table of keys, without Redis.
import fengari from 'fengari';

const { lua, lauxlib, lualib, to_luastring: toLua, to_jsstring: toJs } = fengari;

type Value = Map<string, string> | { text: string; until: number };
type LuaState = Parameters<typeof lua.lua_pop>[0];

/** Runs one script repeatedly. It supports the Redis commands that the SDK's scripts use. */
export class LuaRedis {
  readonly keys: Map<string, Value>;
  readonly #now: () => number;
  readonly #state: LuaState;

  constructor(script: string, keys = new Map<string, Value>(), now = Date.now) {
    this.keys = keys;
    this.#now = now;
    const state = (this.#state = lauxlib.luaL_newstate());
    lualib.luaL_openlibs(state);
    lua.lua_newtable(state);
    lua.lua_pushcfunction(state, () => this.#call());
    lua.lua_setfield(state, -2, toLua('call'));
    lua.lua_setglobal(state, toLua('redis'));
    // Fengari parses numbers less exactly than Redis.
    lua.lua_pushcfunction(state, () => this.#toNumber());
    lua.lua_setglobal(state, toLua('tonumber'));
    // Redis has Lua 5.1, where `unpack` is a global.
    const text = `unpack = table.unpack; return function(KEYS, ARGV) ${script}\nend`;
    if (lauxlib.luaL_dostring(state, toLua(text)) !== lua.LUA_OK) throw new Error(this.#text(-1));
  }

  /** The reply of the script. */
  run(keys: readonly string[], args: readonly string[]): unknown {
    const state = this.#state;
    lua.lua_pushvalue(state, -1);
    this.#pushList(keys);
    this.#pushList(args);
    if (lua.lua_pcall(state, 2, 1, 0) !== lua.LUA_OK) throw new Error(this.#text(-1));
    if (lua.lua_type(state, -1) === lua.LUA_TNUMBER) return this.#popNumber();
    const reply: unknown[] = [];
    for (let index = 1; ; index += 1) {
      lua.lua_rawgeti(state, -1, index);
      const isEnd = lua.lua_isnil(state, -1);
      if (isEnd) break;
      reply.push(this.#popValue());
    }
    lua.lua_pop(state, 2);
    return reply;
  }

  #popValue(): unknown {
    const type = lua.lua_type(this.#state, -1);
    if (type === lua.LUA_TNUMBER) return this.#popNumber();
    const text = type === lua.LUA_TBOOLEAN ? null : this.#text(-1);
    lua.lua_pop(this.#state, 1);
    return text;
  }

  /** Redis truncates a number to an integer. */
  #popNumber(): number {
    const number = Math.trunc(lua.lua_tonumber(this.#state, -1));
    lua.lua_pop(this.#state, 1);
    return number;
  }

  #toNumber(): number {
    const number = Number(this.#text(1));
    if (Number.isNaN(number)) lua.lua_pushnil(this.#state);
    else lua.lua_pushnumber(this.#state, number);
    return 1;
  }

  #call(): number {
    const count = lua.lua_gettop(this.#state);
    const [command = '', key = '', ...args] = Array.from({ length: count }, (_, index) =>
      this.#text(index + 1),
    );
    return this.#answer(command, key, args);
  }

  #answer(command: string, key: string, args: string[]): number {
    const state = this.#state;
    const value = this.#read(key);
    switch (command) {
      case 'TYPE':
        lua.lua_newtable(state);
        lua.lua_pushstring(
          state,
          toLua(value === undefined ? 'none' : value instanceof Map ? 'hash' : 'string'),
        );
        lua.lua_setfield(state, -2, toLua('ok'));
        return 1;
      case 'HMGET':
        this.#pushList(args.map((field) => (value instanceof Map ? value.get(field) : undefined)));
        return 1;
      case 'HSET':
        this.#setFields(key, value instanceof Map ? value : new Map<string, string>(), args);
        return 0;
      case 'GET':
        this.#push(value === undefined || value instanceof Map ? undefined : value.text);
        return 1;
      case 'SET':
        this.#push(this.#set(key, value, args) ? 'OK' : undefined);
        return 1;
      case 'PTTL':
        lua.lua_pushnumber(
          state,
          value === undefined || value instanceof Map ? -2 : value.until - this.#now(),
        );
        return 1;
      case 'DEL':
        lua.lua_pushnumber(state, this.keys.delete(key) ? 1 : 0);
        return 1;
      case 'PEXPIRE':
        if (value && !(value instanceof Map)) value.until = this.#now() + Number(args[0]);
        lua.lua_pushnumber(state, value ? 1 : 0);
        return 1;
      default:
        throw new Error(`The Lua of the tests does not know ${command}.`);
    }
  }

  #read(key: string): Value | undefined {
    const value = this.keys.get(key);
    if (!value || value instanceof Map || value.until > this.#now()) return value;
    this.keys.delete(key);
    return undefined;
  }

  #setFields(key: string, hash: Map<string, string>, args: readonly string[]): void {
    for (let index = 0; index < args.length; index += 2) hash.set(args[index] ?? '', args[index + 1] ?? '');
    this.keys.set(key, hash);
  }

  #set(key: string, value: Value | undefined, [text = '', ...options]: readonly string[]): boolean {
    if (options.includes('NX') && value !== undefined) return false;
    this.keys.set(key, { text, until: this.#now() + Number(options[options.indexOf('PX') + 1]) });
    return true;
  }

  #pushList(texts: readonly (string | undefined)[]): void {
    const state = this.#state;
    lua.lua_newtable(state);
    texts.forEach((text, index) => {
      this.#push(text);
      lua.lua_rawseti(state, -2, index + 1);
    });
  }

  #push(text: string | undefined): void {
    if (text === undefined) lua.lua_pushboolean(this.#state, false);
    else lua.lua_pushstring(this.#state, toLua(text));
  }

  #text(index: number): string {
    const text = lauxlib.luaL_tolstring(this.#state, index);
    const read = toJs(text);
    lua.lua_pop(this.#state, 1);
    return read;
  }
}

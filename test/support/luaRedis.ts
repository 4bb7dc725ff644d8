// A Lua of its own (fengari) that runs the SDK's scripts against a table of keys, where no Redis is.
import fengari from 'fengari';

const { lua, lauxlib, lualib, to_luastring: toLua, to_jsstring: toJs } = fengari;

type Value = string | Map<string, string>;
type LuaState = Parameters<typeof lua.lua_pop>[0];

/** Runs one script again and again. Of the commands of Redis it knows those that `rateAlgorithm` uses. */
export class LuaRedis {
  readonly keys = new Map<string, Value>();
  readonly #state: LuaState;

  constructor(script: string) {
    const state = (this.#state = lauxlib.luaL_newstate());
    lualib.luaL_openlibs(state);
    lua.lua_newtable(state);
    lua.lua_pushcfunction(state, () => this.#call());
    lua.lua_setfield(state, -2, toLua('call'));
    lua.lua_setglobal(state, toLua('redis'));
    // Redis has Lua 5.1: its unpack is a global, and all its numbers are floats, written without a fraction.
    const prelude = 'unpack = table.unpack; local tonumber0 = tonumber; tonumber = function(x) local n = tonumber0(x); return n and n + 0.0 end\n';
    const text = `${prelude}return function(KEYS, ARGV) ${script}\nend`;
    if (lauxlib.luaL_dostring(state, toLua(text)) !== lua.LUA_OK) throw new Error(this.#text(-1));
  }

  /** The reply of the script. */
  run(keys: readonly string[], args: readonly string[]): unknown[] {
    const state = this.#state;
    lua.lua_pushvalue(state, -1);
    this.#pushList(keys);
    this.#pushList(args);
    if (lua.lua_pcall(state, 2, 1, 0) !== lua.LUA_OK) throw new Error(this.#text(-1));
    const reply: unknown[] = [];
    for (let index = 1; ; index += 1) {
      lua.lua_rawgeti(state, -1, index);
      const isEnd = lua.lua_isnil(state, -1);
      // Redis cuts the fraction off a number.
      if (!isEnd) reply.push(lua.lua_type(state, -1) === lua.LUA_TNUMBER ? Math.trunc(lua.lua_tonumber(state, -1)) : this.#text(-1));
      lua.lua_pop(state, 1);
      if (isEnd) break;
    }
    lua.lua_pop(state, 1);
    return reply;
  }

  #call(): number {
    const count = lua.lua_gettop(this.#state);
    const [command = '', key = '', ...args] = Array.from({ length: count }, (_, index) => this.#text(index + 1));
    return this.#answer(command, key, args);
  }

  #answer(command: string, key: string, args: string[]): number {
    const state = this.#state;
    const value = this.keys.get(key);
    switch (command) {
      case 'TYPE':
        lua.lua_newtable(state);
        lua.lua_pushstring(state, toLua(value === undefined ? 'none' : typeof value === 'string' ? 'string' : 'hash'));
        lua.lua_setfield(state, -2, toLua('ok'));
        return 1;
      case 'HMGET':
        this.#pushList(args.map((field) => (value instanceof Map ? value.get(field) : undefined)));
        return 1;
      case 'HSET': {
        const hash = value instanceof Map ? value : new Map<string, string>();
        for (let index = 0; index < args.length; index += 2) hash.set(args[index] ?? '', args[index + 1] ?? '');
        this.keys.set(key, hash);
        return 0;
      }
      case 'DEL':
        this.keys.delete(key);
        return 0;
      case 'PEXPIRE':
        return 0;
      default:
        throw new Error(`The Lua of the tests does not know ${command}.`);
    }
  }

  #pushList(texts: readonly (string | undefined)[]): void {
    const state = this.#state;
    lua.lua_newtable(state);
    texts.forEach((text, index) => {
      if (text === undefined) lua.lua_pushboolean(state, false);
      else lua.lua_pushstring(state, toLua(text));
      lua.lua_rawseti(state, -2, index + 1);
    });
  }

  #text(index: number): string {
    const text = lauxlib.luaL_tolstring(this.#state, index);
    const read = toJs(text);
    lua.lua_pop(this.#state, 1);
    return read;
  }
}

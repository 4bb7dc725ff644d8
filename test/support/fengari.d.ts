// The part of fengari that the tests use; it has no types.
declare module 'fengari' {
  type State = { readonly luaState: unique symbol };
  const fengari: {
    lua: {
      LUA_OK: number;
      LUA_TNUMBER: number;
      LUA_TBOOLEAN: number;
      lua_newtable(state: State): void;
      lua_pushcfunction(state: State, call: (state: State) => number): void;
      lua_setfield(state: State, index: number, name: Uint8Array): void;
      lua_setglobal(state: State, name: Uint8Array): void;
      lua_pushvalue(state: State, index: number): void;
      lua_pushnil(state: State): void;
      lua_pushnumber(state: State, value: number): void;
      lua_pushboolean(state: State, value: boolean): void;
      lua_pushstring(state: State, text: Uint8Array): void;
      lua_rawgeti(state: State, index: number, at: number): number;
      lua_rawseti(state: State, index: number, at: number): void;
      lua_pcall(state: State, args: number, results: number, handler: number): number;
      lua_isnil(state: State, index: number): boolean;
      lua_type(state: State, index: number): number;
      lua_tonumber(state: State, index: number): number;
      lua_gettop(state: State): number;
      lua_pop(state: State, count: number): void;
    };
    lauxlib: {
      luaL_newstate(): State;
      luaL_dostring(state: State, text: Uint8Array): number;
      luaL_tolstring(state: State, index: number): Uint8Array;
    };
    lualib: { luaL_openlibs(state: State): void };
    to_luastring(text: string): Uint8Array;
    to_jsstring(bytes: Uint8Array): string;
  };
  export default fengari;
}
